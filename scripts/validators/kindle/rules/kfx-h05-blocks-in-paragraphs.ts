import { isBlock } from '../html-names.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH05BlocksInParagraphs: KindleRule = {
  id: 'KFX-H05',
  summary: 'A paragraph holds another block',
  why: 'Amazon asks not to nest paragraphs. Read as HTML, the inner block ends the paragraph, and what follows it stands outside of any.',
  mend: 'End the paragraph before the block, or make the outer element a <div>.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (!isBlock(element) || !isInParagraph(element)) continue
        report({
          file,
          element,
          detail: `Unexpected <${element.local}> in a <p>, expected text and what stands in a line`,
        })
      }
    }
  },
}

/** Whether the block around an element is a paragraph. */
function isInParagraph(element: XmlElement): boolean {
  for (let up = element.parent; up !== undefined; up = up.parent) {
    if (isHtml(up, 'p')) return true
    if (isBlock(up) || isHtml(up, 'td', 'th', 'object', 'video', 'audio')) return false
  }
  return false
}
