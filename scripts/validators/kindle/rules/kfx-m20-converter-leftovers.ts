import { tokens } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxM20ConverterLeftovers: KindleRule = {
  id: 'KFX-M20',
  summary: "A browser's rendering of mathematics stands in the book",
  why: 'The HTML that KaTeX and MathJax build for browsers needs their style sheets and fonts: on Kindle it shows as boxes and doubled text beside the MathML.',
  mend: 'Let the converter write MathML only (KaTeX: output "mathml"; MathJax: no assistive copy, no mjx-container).',
  basis: 'observed',
  sources: [mathsBook],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      const leftOver = new Set<XmlElement | undefined>()
      // Parents come before their children, so each asks its parent only.
      for (const element of elements) {
        const custom = element.local.startsWith('mjx-')
        const name = custom ? element.local : tokens(element, 'class').find((each) => leftovers.has(each))
        const within = leftOver.has(element.parent)
        if (within || name !== undefined) leftOver.add(element)
        if (name === undefined || within) continue
        report({
          file,
          element,
          detail: `Unexpected ${custom ? `<${name}>` : `class "${name}"`}, expected MathML alone`,
        })
      }
    }
  },
}

const leftovers = new Set([
  'katex-html',
  'MathJax',
  'MathJax_CHTML',
  'MathJax_SVG',
  'MathJax_Preview',
  'MathJax_Display',
  'MJX_Assistive_MathML',
])
