import { readImageFacts, type ImageFacts } from './image-facts.ts'
import type { ManifestItem, Publication } from '../../../book/publication.ts'

/** A raster image of the manifest and what its bytes say. */
export interface Picture {
  readonly item: ManifestItem
  readonly path: string
  readonly size: number
  readonly facts: ImageFacts
}

/** The manifest's raster images that are there and can be read. */
export function picturesOf(publication: Publication, hidden: ReadonlySet<string>): Map<string, Picture> {
  const pictures = new Map<string, Picture>()
  for (const item of publication.manifest) {
    if (!/^image\/(?!svg)/i.test(item.mediaType) || item.path === undefined || hidden.has(item.path)) continue
    const entry = publication.entries.get(item.path)
    if (entry === undefined) continue
    const facts = pictures.get(item.path)?.facts ?? readImageFacts(entry.bytes)
    pictures.set(item.path, { item, path: item.path, size: entry.bytes.length, facts })
  }
  return pictures
}
