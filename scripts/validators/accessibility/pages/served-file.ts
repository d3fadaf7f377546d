import type { ServedFile } from '../../../base/browser/serve-files.ts'
import type { Publication } from '../../../book/publication.ts'

/**
 * What the browser may have of a publication: documents that were read, and style sheets. Pictures, fonts, sound and
 * scripts change nothing of what is asked here, and each is a decoder that a stranger's bytes would reach.
 */
export function servedFile(publication: Publication): (path: string) => ServedFile | undefined {
  const types = new Map(publication.manifest.map(({ path, mediaType }) => [path, mediaType]))
  return (path) => {
    const entry = publication.entries.get(path)
    if (entry === undefined) return undefined
    if (publication.styles.has(path)) return { mediaType: 'text/css', bytes: entry.bytes }
    const mediaType = types.get(path)
    if (mediaType !== 'application/xhtml+xml' || !publication.documents.has(path)) return undefined
    return { mediaType, bytes: entry.bytes }
  }
}
