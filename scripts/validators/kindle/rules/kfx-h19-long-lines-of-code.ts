import { textOf } from '../../../base/xml-query.ts'
import { isBlock } from '../html-names.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap, vivlio } from '../sources.ts'
import type { Cascade } from '../css/cascade.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH19LongLinesOfCode: KindleRule = {
  id: 'KFX-H19',
  summary: 'A line of code is longer than 60 columns',
  why: 'Kindle Previewer passes over white-space: pre. A line that is wider than the page is broken wherever it ends, without a mark, or cut.',
  mend: 'Break the code by hand at 60 columns or fewer for the Kindle build.',
  basis: 'observed',
  sources: [styleMap, vivlio],
  level: everywhere('warning'),
  check(book, report) {
    for (const document of book.contents) {
      const { path: file, elements } = document
      for (const element of elements) {
        if (!isHtml(element, 'pre')) continue
        let longest = 0
        for (const line of textOf(element).split('\n')) longest = Math.max(longest, line.trimEnd().length)
        if (longest <= 60) continue
        // A line that is a block of its own is broken as a paragraph is: nothing is cut or runs into the next line.
        const level = everywhere(isAllInBlocks(element, book.cascade(document)) ? 'info' : 'warning')
        report({ file, element, level, detail: `Unexpected line of ${longest} columns in <pre>, expected at most 60` })
      }
    }
  },
}

/** Whether all text below an element stands in blocks within it. */
function isAllInBlocks(element: XmlElement, cascade: Cascade): boolean {
  return element.children.every((child) => {
    if (child.type === 'text') return child.value.trim() === ''
    const display = cascade.declared(child, 'display')?.value
    return display === 'block' || (display === undefined && isBlock(child)) || isAllInBlocks(child, cascade)
  })
}
