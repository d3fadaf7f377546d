import { encryptedPaths } from '../../book/encrypted-paths.ts'
import type { Publication } from '../../book/publication.ts'

const readable: ReadonlySet<string> = new Set(['application/xhtml+xml', 'image/svg+xml'])

export interface Documents {
  /** Inside the archive, in the spine's order, each once. */
  readonly paths: readonly string[]
  /** Items of the spine of other types, for which readers look for a fallback. */
  readonly others: number
  /** Documents that only a reader with a key can read. */
  readonly sealed: number
}

/** The documents of the spine that an engine is asked to show, those outside the linear order included. */
export function documentsToRead(publication: Publication): Documents {
  const encrypted = encryptedPaths(publication)
  const paths = new Set<string>()
  const sealed = new Set<string>()
  let others = 0
  for (const { item } of publication.spine) {
    if (item?.path === undefined || !publication.entries.has(item.path)) continue
    if (!readable.has(item.mediaType)) others += 1
    else if (encrypted.has(item.path)) sealed.add(item.path)
    else paths.add(item.path)
  }
  return { paths: [...paths], others, sealed: sealed.size }
}
