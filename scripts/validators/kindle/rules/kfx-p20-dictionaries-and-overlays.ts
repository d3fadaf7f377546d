import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP20DictionariesAndOverlays: KindleRule = {
  id: 'KFX-P20',
  summary: 'The book is a dictionary or has media overlays',
  why: 'Look-up does not work in a dictionary converted with KFX Output, and no converter was found that reads media overlays.',
  mend: 'Nothing needs doing if readers can do without.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('info'),
  check(book, report) {
    if (book.packagePath === undefined) return
    const overlay = book.manifest.find((item) => item.mediaType === 'application/smil+xml')
    if (overlay !== undefined)
      report({
        file: book.packagePath,
        place: overlay.place,
        detail: 'Unexpected media overlay, expected that Kindle plays none',
      })
    const dictionary = book.metadata.find(({ name, value }) => name === 'dc:type' && value.trim() === 'dictionary')
    if (dictionary !== undefined) {
      report({
        file: book.packagePath,
        place: dictionary.place,
        detail: 'Unexpected dictionary, expected that look-up does not work',
      })
    }
  },
}
