import { isHtml } from '../tree.ts'
import { ancestor, attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxInput } from '../sources.ts'

export const kfxM25MathematicsInLabels: KindleRule = {
  id: 'KFX-M25',
  summary: 'Mathematics stands where Kindle keeps plain text only',
  why: 'Entries of the navigation and the title of the book are plain text in KFX: an equation there is lost. A heading with an equation is drawn, but its entry in the contents is not.',
  mend: 'Write the label in words or Unicode characters (x², π, ≤).',
  basis: 'inferred',
  sources: [kfxInput],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      const label = ancestor(element, (each) => isHtml(each, 'nav', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
      if (label === undefined) continue
      const level = everywhere(label.local === 'nav' ? 'warning' : 'info')
      report({
        file: document.path,
        element,
        level,
        detail: `Unexpected <math> in <${label.local}>, expected plain text`,
      })
    }
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (!isHtml(element, 'img') || !/<(?:m:)?math[\s>]/.test(attribute(element, 'alt') ?? '')) continue
        report({ file, element, detail: 'Unexpected MathML in alt, expected plain text' })
      }
    }
    for (const { name, value, place } of book.metadata) {
      if (name !== 'dc:title' || book.packagePath === undefined || !/<(?:m:)?math[\s>]/.test(value)) continue
      report({ file: book.packagePath, place, detail: 'Unexpected MathML in dc:title, expected plain text' })
    }
  },
}
