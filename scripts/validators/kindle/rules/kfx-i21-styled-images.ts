import { isHtml } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { logs, mathsBook } from '../sources.ts'

export const kfxI21StyledImages: KindleRule = {
  id: 'KFX-I21',
  summary: 'A picture has a style attribute',
  why: 'One book with style attributes on img failed with E21018; it is a single report.',
  mend: 'Move the declarations into the style sheet.',
  basis: 'observed',
  sources: [mathsBook, `${logs}, E21018`],
  level: everywhere('info'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (!isHtml(element, 'img') || attribute(element, 'style') === undefined) continue
        report({ file, element, detail: 'Unexpected style attribute on <img>, expected a class' })
      }
    }
  },
}
