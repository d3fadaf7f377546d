import { attribute, childElements } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxP18ChineseFromTheRight: KindleRule = {
  id: 'KFX-P18',
  summary: 'A Chinese book is read from right to left',
  why: 'KFX Output sends vertical Chinese to the converter as Japanese.',
  mend: 'Nothing needs doing; look at punctuation and hyphenation in the result.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('info'),
  check(book, report) {
    if (book.packagePath === undefined) return
    const chinese = book.metadata.find(
      ({ name, value }) => name === 'dc:language' && /^(?:zh|cmn|yue)\b/i.test(value.trim()),
    )
    const root = book.packageDocument?.root
    const spine = root === undefined ? undefined : childElements(root, 'spine')[0]
    if (chinese === undefined || spine === undefined || attribute(spine, 'page-progression-direction') !== 'rtl') return
    report({
      file: book.packagePath,
      element: spine,
      detail: 'Unexpected right-to-left pages in a Chinese book, expected to be sent as Japanese',
    })
  },
}
