import { tokens } from '../../../base/xml-query.ts'
import { ops } from '../../../base/namespaces.ts'
import { isNote } from '../notes.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap } from '../sources.ts'

export const kfxX02NoteElements: KindleRule = {
  id: 'KFX-X02',
  summary: 'A note or its reference is marked on an element where Kindle does not look',
  why: 'Kindle Previewer keeps epub:type on <a>, <aside>, <div> and <p>. A note marked on a list item or a reference marked on <sup> is text like any other.',
  mend: 'Write epub:type="noteref" on the <a>, and epub:type="footnote" on an <aside>, <div> or <p>.',
  basis: 'observed',
  sources: [styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (isNote(element) && !isHtml(element, 'aside', 'div', 'p')) {
          report({
            file,
            element,
            detail: `Unexpected note marked on <${element.local}>, expected <aside>, <div> or <p>`,
          })
        }
        if (tokens(element, 'type', ops).includes('noteref') && !isHtml(element, 'a')) {
          report({ file, element, detail: `Unexpected noteref on <${element.local}>, expected <a>` })
        }
      }
    }
  },
}
