import { resolveHref } from '../base/href.ts'
import type { XmlDocument, XmlElement } from '../base/xml.ts'
import { attribute, childElements, elementsOf, textOf, tokens } from '../base/xml-query.ts'
import type { ManifestItem, MetadataItem, SpineItem } from '../book/publication.ts'
import { dublinCore } from '../base/namespaces.ts'

export interface PackageContents {
  readonly version: string | undefined
  readonly metadata: readonly MetadataItem[]
  readonly manifest: readonly ManifestItem[]
  readonly spine: readonly SpineItem[]
}

/**
 * Reads a package document of EPUB 2 or 3 for what it says, right or wrong; judging is for validators (EPUB 3.3 §5,
 * OPF 2.0.1). `nameOf` gives the entry that a path means. Names are compared without their namespace: the documents of the nineties had none.
 */
export function readPackage(
  packagePath: string,
  document: XmlDocument,
  nameOf: (path: string) => string = (path) => path,
): PackageContents {
  const { root } = document
  const manifest = childElements(root, 'manifest')
    .flatMap((part) => childElements(part, 'item'))
    .map((item) => manifestItem(packagePath, item, nameOf))
  const byId = new Map<string, ManifestItem>()
  for (const item of manifest) if (!byId.has(item.id)) byId.set(item.id, item)
  return {
    version: attribute(root, 'version'),
    metadata: childElements(root, 'metadata').flatMap(metadataItems),
    manifest,
    spine: childElements(root, 'spine')
      .flatMap((part) => childElements(part, 'itemref'))
      .map((itemref) => spineItem(itemref, byId)),
  }
}

function manifestItem(packagePath: string, item: XmlElement, nameOf: (path: string) => string): ManifestItem {
  const href = (attribute(item, 'href') ?? '').trim()
  const reference = resolveHref(packagePath, href)
  return {
    id: (attribute(item, 'id') ?? '').trim(),
    href,
    path: href !== '' && reference.kind === 'inside' ? nameOf(reference.path) : undefined,
    mediaType: (attribute(item, 'media-type') ?? '').trim().toLowerCase(),
    properties: tokens(item, 'properties'),
    place: item.place,
  }
}

function spineItem(itemref: XmlElement, byId: ReadonlyMap<string, ManifestItem>): SpineItem {
  const idref = (attribute(itemref, 'idref') ?? '').trim()
  return {
    idref,
    linear: attribute(itemref, 'linear') !== 'no',
    properties: tokens(itemref, 'properties'),
    item: byId.get(idref),
  }
}

/** EPUB 2 may wrap its metadata in `dc-metadata` and `x-metadata`, so every element with an answer counts. */
function metadataItems(metadata: XmlElement): MetadataItem[] {
  const wrappers = new Set(['metadata', 'dc-metadata', 'x-metadata'])
  return [...elementsOf(metadata)].filter((element) => !wrappers.has(element.local)).map(metadataItem)
}

function metadataItem(element: XmlElement): MetadataItem {
  return {
    name: element.namespace === dublinCore ? `dc:${element.local}` : element.name,
    property: attribute(element, 'property') ?? attribute(element, 'rel') ?? attribute(element, 'name'),
    value: (attribute(element, 'content') ?? attribute(element, 'href') ?? textOf(element)).trim(),
    id: attribute(element, 'id'),
    refines: attribute(element, 'refines'),
    place: element.place,
  }
}
