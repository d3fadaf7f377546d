import { entryNames } from '../base/entry-names.ts'
import { messageList } from '../base/message-list.ts'
import type { XmlDocument } from '../base/xml.ts'
import { readZip } from '../base/zip-read.ts'
import type { ManifestItem, Publication, PublicationEntry } from '../book/publication.ts'
import { containerPath, missing, packagePaths } from './find-package.ts'
import { hugePictures } from './huge-pictures.ts'
import { isParsedType, isStyleType } from './media-types.ts'
import { documentReader } from './read-document.ts'
import { readPackage, type PackageContents } from './read-package.ts'
import { zipMessage } from './zip-messages.ts'

/**
 * Opens an EPUB 2 or 3 that anybody made. `name` is what messages call it (`book.epub`, then `book.epub/OEBPS/…`).
 * Never throws and never looks outside the archive: whatever is wrong is a message, and the part is absent. Bounds
 * are those of `zipLimits`, `xmlLimits` and `documentBudget`. Governed by OCF 3.3 and EPUB 3.3 §5, OPF 2.0.1 for EPUB 2.
 */
export async function readPublication(name: string, bytes: Uint8Array): Promise<Publication> {
  const { report, list } = messageList()
  const fileOf = (path: string): string => `${name}/${path}`
  const reader = documentReader(fileOf, report)
  const zip = await readZip(bytes)
  for (const problem of zip.problems) report(zipMessage(name, problem))
  for (const fields of hugePictures(zip.entries, fileOf)) report(fields)

  const entries = new Map(
    zip.entries.map((entry): [string, PublicationEntry] => [entry.name, { ...entry, size: entry.bytes.length }]),
  )
  const read = (path: string): XmlDocument | undefined => {
    const entry = entries.get(path)
    return entry === undefined ? undefined : reader.read(path, entry.bytes)
  }

  const containerDocument = read(containerPath)
  if (!entries.has(containerPath) && (entries.size > 0 || zip.problems.length === 0)) {
    report(missing(fileOf(containerPath), containerPath, 'Every EPUB names its package document there.'))
  }
  const packages = containerDocument === undefined ? [] : packagePaths(containerDocument)
  if (containerDocument !== undefined && packages[0] === undefined) {
    report(
      missing(
        fileOf(containerPath),
        'a rootfile',
        'container.xml names the package document in <rootfile full-path="…">.',
      ),
    )
  }
  const packagePath = packages.find((path) => entries.has(path)) ?? packages[0]
  const packageDocument = packagePath === undefined ? undefined : read(packagePath)
  if (packagePath !== undefined && !entries.has(packagePath)) {
    report(
      missing(
        fileOf(containerPath),
        `the package document ${packagePath}`,
        'Mend full-path in container.xml or add the file.',
      ),
    )
  }

  const root = packageDocument?.root
  if (packagePath !== undefined && root !== undefined && root.local !== 'package') {
    const where = {
      severity: 'error',
      ruleId: 'epub-no-package',
      file: fileOf(packagePath),
      place: root.place,
    } as const
    const reason = `Unexpected <${root.name.slice(0, 80)}> as package document, expected <package>`
    report({ ...where, reason, note: 'Mend full-path in container.xml: it leads to another kind of file.' })
  }

  const contents: PackageContents =
    packagePath === undefined || packageDocument === undefined
      ? { version: undefined, metadata: [], manifest: [], spine: [] }
      : readPackage(packagePath, packageDocument, entryNames(entries))
  const types = typesByPath(contents.manifest)
  const documents = new Map<string, XmlDocument>()
  const styles = new Map<string, string>()
  for (const [path, entry] of entries) {
    if (path === containerPath || path === packagePath) continue
    const mediaType = types.get(path) ?? ''
    if (isStyleType(mediaType)) {
      const style = reader.style(path, entry.bytes)
      if (style !== undefined) styles.set(path, style)
    } else if (isParsedType(mediaType)) {
      const document = read(path)
      if (document !== undefined) documents.set(path, document)
    } else reader.inspect(path, entry.bytes)
  }
  return {
    name,
    bytes: bytes.length,
    archive: bytes,
    containerDocument,
    entries,
    packagePath,
    packageDocument,
    ...contents,
    documents,
    styles,
    messages: list(),
  }
}

/** The media type of each path, by the first item that claims it. */
function typesByPath(manifest: readonly ManifestItem[]): Map<string, string> {
  const types = new Map<string, string>()
  for (const { path, mediaType } of manifest) if (path !== undefined && !types.has(path)) types.set(path, mediaType)
  return types
}
