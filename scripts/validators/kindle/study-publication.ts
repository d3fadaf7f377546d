import { createCascade, type Cascade } from './css/cascade.ts'
import { createSheetReader, sheetsOf } from './css/sheets-of.ts'
import { indexStyles, type StyleIndex } from './css/style-index.ts'
import { styleWork, type StyleWork } from './css/style-work.ts'
import { textHolders } from './css/text-holders.ts'
import { createWrittenStyles } from './css/written/written-styles.ts'
import { readEncryption } from './encryption.ts'
import { fontFilesOf } from './fonts/font-files.ts'
import { hiddenIn } from './hidden-parts.ts'
import { picturesOf } from './images/pictures.ts'
import { anchorsOf, linksOf } from './links.ts'
import { readNavigation } from './navigation.ts'
import { noteCallsOf } from './notes.ts'
import { remember } from './remember.ts'
import { readSource } from './source-text.ts'
import { tablesOf } from './tables/book-tables.ts'
import { hrefOf, isHtml, isMathml, isSvg } from './tree.ts'
import { entryNames } from '../../base/entry-names.ts'
import { resolveHref } from '../../base/href.ts'
import { ancestor, attribute, elementsOf } from '../../base/xml-query.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { ContentDocument, Equation, ImageReference, KindleBook, SvgImage } from './kindle-book.ts'
import type { ManifestItem, Publication } from '../../book/publication.ts'

/** Works out, once, what the rules share. Equations are drawn, and the book is converted, afterwards. */
export function studyPublication(publication: Publication): Omit<KindleBook, 'drawn' | 'conversion'> {
  const contents = contentsOf(publication)
  const encryption = readEncryption(publication)
  const work = styleWork()
  const cascade = cascadeReader(publication, work)
  const anchors = remember((path: string) => anchorsOf(publication, path))
  const written = once(() => createWrittenStyles(contents, publication.styles, work))
  const links = linksOf(contents, anchors, entryNames(publication.entries))
  return {
    ...publication,
    contents,
    svgs: svgsOf(publication, contents),
    equations: contents.flatMap(equationsOf),
    references: contents.flatMap(referencesOf),
    pictures: picturesOf(publication, new Set(encryption.map((file) => file.path))),
    cover: coverOf(publication),
    encryption,
    cascade,
    links,
    anchors,
    navigation: readNavigation(publication),
    noteCalls: noteCallsOf(links),
    hidden: remember((document: ContentDocument) => hiddenIn(document, cascade(document))),
    source: remember((path: string) => {
      const entry = publication.entries.get(path)
      return entry === undefined ? undefined : readSource(entry.bytes)
    }),
    stylesExhausted: work.exhausted,
    written,
    textHolders: once(() => textHolders(publication, contents)),
    tables: contents.flatMap(tablesOf),
    fonts: once(() => fontFilesOf(publication, encryption, written())),
  }
}

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Cascades are made on first use; documents with the same sheets share what is known about them. */
function cascadeReader(publication: Publication, work: StyleWork): KindleBook['cascade'] {
  const read = createSheetReader(publication.styles, work)
  const cascades = new Map<string, Cascade>()
  const indexes = new Map<string, StyleIndex>()
  return (document) => {
    const known = cascades.get(document.path)
    if (known !== undefined) return known
    const sheets = sheetsOf(document, read)
    const key = sheets.some((sheet) => sheet.embedded) ? document.path : sheets.map((sheet) => sheet.file).join('\n')
    const index = indexes.get(key) ?? indexStyles(sheets, work)
    indexes.set(key, index)
    const made = createCascade(document.path, index, work)
    cascades.set(document.path, made)
    return made
  }
}

function contentsOf(publication: Publication): ContentDocument[] {
  const items = new Map(publication.manifest.map((item) => [item.path, item]))
  const spine = new Set(publication.spine.map((each) => each.item?.path))
  return [...new Set([...spine, ...publication.documents.keys()])].flatMap((path) => {
    const root = path === undefined ? undefined : publication.documents.get(path)?.root
    if (path === undefined || root?.local !== 'html') return []
    return [{ path, root, item: items.get(path), inSpine: spine.has(path), elements: [...elementsOf(root)] }]
  })
}

function equationsOf(document: ContentDocument): Equation[] {
  const outermost = (element: XmlElement): boolean =>
    isMathml(element, 'math') && ancestor(element, (each) => isMathml(each)) === undefined
  return document.elements.filter(outermost).map((element) => ({
    document,
    element,
    elements: [...elementsOf(element)].filter((each) => isDrawn(each, element)),
  }))
}

/** Annotations, and what they hold, are carried along but never drawn (MathML 3, §5.1). */
function isDrawn(element: XmlElement, math: XmlElement): boolean {
  let up = element
  while (up !== math && up.parent !== undefined) {
    up = up.parent
    if (isMathml(up, 'annotation', 'annotation-xml')) return false
  }
  return true
}

function svgsOf(publication: Publication, contents: readonly ContentDocument[]): SvgImage[] {
  const inline = contents.flatMap((document) =>
    document.elements
      .filter((element) => isSvg(element, 'svg') && ancestor(element, (each) => isSvg(each)) === undefined)
      .map((element) => svgImage(document.path, element, true)),
  )
  const files = Array.from(publication.documents).filter(([, document]) => isSvg(document.root, 'svg'))
  return [...inline, ...files.map(([path, document]) => svgImage(path, document.root, false))]
}

function svgImage(file: string, element: XmlElement, inline: boolean): SvgImage {
  const elements = [...elementsOf(element)]
  const drawing = elements.slice(1).filter((each) => !isSvg(each, 'title', 'desc', 'metadata'))
  return { file, element, elements, inline, wrapper: drawing.length === 1 && isSvg(drawing[0] ?? element, 'image') }
}

function referencesOf(document: ContentDocument): ImageReference[] {
  return document.elements
    .filter((element) => isHtml(element, 'img') || isSvg(element, 'image'))
    .map((element) => {
      const value = isHtml(element) ? attribute(element, 'src') : hrefOf(element)
      const target = value === undefined || value.trim() === '' ? undefined : resolveHref(document.path, value)
      return { file: document.path, element, value, target }
    })
}

function coverOf(publication: Publication): ManifestItem | undefined {
  const declared = publication.manifest.find((item) => item.properties.includes('cover-image'))
  if (declared !== undefined) return declared
  const id = publication.metadata.find((item) => item.name === 'meta' && item.property === 'cover')?.value
  const item = publication.manifest.find((each) => each.id === id)
  return item?.mediaType.startsWith('image/') ? item : undefined
}
