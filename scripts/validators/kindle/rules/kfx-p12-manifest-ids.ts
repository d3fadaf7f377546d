import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP12ManifestIds: KindleRule = {
  id: 'KFX-P12',
  summary: 'Two ids of the manifest differ in case only',
  why: 'KFX Output renames them, since the converter takes them for one.',
  mend: 'Give the items ids that differ in more than case.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('warning'),
  check(book, report) {
    if (book.packagePath === undefined) return
    const seen = new Map<string, string>()
    for (const { id, place } of book.manifest) {
      const other = seen.get(id.toLowerCase())
      if (other !== undefined && other !== id)
        report({
          file: book.packagePath,
          place,
          detail: `Unexpected id "${id}" beside "${other}", expected ids that differ in more than case`,
        })
      seen.set(id.toLowerCase(), id)
    }
  },
}
