import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP10CoverMeta: KindleRule = {
  id: 'KFX-P10',
  summary: 'meta name="cover" does not lead to an image',
  why: 'KFX Output removes it; others may take the wrong file for the cover.',
  mend: 'Give it the id of the cover image in the manifest, or leave it out.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('warning'),
  check(book, report) {
    if (book.packagePath === undefined) return
    const items = new Map(book.manifest.toReversed().map((item) => [item.id, item]))
    for (const { name, property, value, place } of book.metadata) {
      if (name !== 'meta' || property !== 'cover') continue
      const item = items.get(value.trim())
      if (item?.mediaType.startsWith('image/') === true) continue
      report({ file: book.packagePath, place, detail: `Unexpected cover "${value}", expected the id of an image` })
    }
  },
}
