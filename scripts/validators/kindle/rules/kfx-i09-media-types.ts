import { ownEntry } from '../../../base/own-entry.ts'
import { readImageFacts } from '../images/image-facts.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { logs } from '../sources.ts'

export const kfxI09MediaTypes: KindleRule = {
  id: 'KFX-I09',
  summary: 'A picture is not what its media type says',
  why: 'Kindle Previewer leaves out pictures that it finds invalid.',
  mend: 'Correct the media-type in the manifest, or convert the picture.',
  basis: 'inferred',
  sources: [`${logs}, W14015`],
  level: everywhere('warning'),
  check(book, report) {
    const hidden = new Set(book.encryption.map((file) => file.path))
    const formatOf = new Map<string | undefined, string>()
    for (const item of book.manifest) {
      const declared = ownEntry(formats, item.mediaType.toLowerCase())
      const entry = declared === undefined || item.path === undefined ? undefined : book.entries.get(item.path)
      if (entry === undefined || book.packagePath === undefined || hidden.has(entry.name)) continue
      // A manifest may name one file a hundred thousand times.
      const actual = formatOf.get(item.path) ?? readImageFacts(entry.bytes).format
      formatOf.set(item.path, actual)
      if (actual === declared || !known.has(actual)) continue
      const detail = `Unexpected ${actual} in ${item.href}, expected ${item.mediaType} as the manifest says`
      report({ file: book.packagePath, place: item.place, detail })
    }
  },
}

const formats: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}
/** Other formats are KFX-I08's. */
const known = new Set(Object.values(formats))
