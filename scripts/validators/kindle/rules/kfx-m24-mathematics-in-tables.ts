import { isHtml } from '../tree.ts'
import { ancestor } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook } from '../sources.ts'

export const kfxM24MathematicsInTables: KindleRule = {
  id: 'KFX-M24',
  summary: 'An equation stands in a table cell',
  why: 'One field report says that mathematics in tables breaks, without saying how.',
  mend: 'Look at the table in Kindle Previewer, or set the equations as paragraphs.',
  basis: 'observed',
  sources: [mathsBook],
  level: everywhere('info'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      if (ancestor(element, (each) => isHtml(each, 'td', 'th')) === undefined) continue
      report({ file: document.path, element, detail: 'Unexpected <math> in a table cell, expected it in a paragraph' })
    }
  },
}
