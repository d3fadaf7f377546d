import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeXml } from '../../../base/xml-decode.ts'
import type { Publication } from '../../../book/publication.ts'
import { pagePaths } from '../pages/pages-of.ts'

/** In place of a document that could not be read, since Ace gives no verdict on a book with one of these. */
const placeholder =
  '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>?</title></head><body></body></html>'

/**
 * Writes what Ace reads of a publication to a folder: the container, the package, the pages and the files of media
 * overlays, all as UTF-8, and nothing else of the archive.
 *
 * @returns the SHA-256 of each page's file in hexadecimal, by path
 */
export async function unpackForAce(publication: Publication, folder: string): Promise<Map<string, string>> {
  const { manifest, documents, packagePath } = publication
  const digests = new Map<string, string>()
  const put = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, ...name.split('/'))
    if (!file.startsWith(folder + path.sep)) return
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const textOf = (name: string): string | undefined => {
    const entry = publication.entries.get(name)
    return entry === undefined ? undefined : decodeXml(entry.bytes).text
  }
  const overlays = manifest.flatMap(({ path: name, mediaType }) =>
    name !== undefined && mediaType === 'application/smil+xml' ? [name] : [],
  )
  for (const name of ['META-INF/container.xml', ...(packagePath === undefined ? [] : [packagePath]), ...overlays]) {
    const text = textOf(name)
    if (text !== undefined) await put(name, text)
  }
  for (const name of pagePaths(publication)) {
    const text = (documents.has(name) ? textOf(name) : undefined) ?? placeholder
    await put(name, text)
    digests.set(name, createHash('sha256').update(text).digest('hex'))
  }
  return digests
}
