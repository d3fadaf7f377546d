import { attribute, descendants } from '../../../base/xml-query.ts'
import { mathml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

/** A command, or a script or fraction in braces: no plain words have these. */
const tex = /\\[a-zA-Z]+|[\^_]\{|\$.+\$/

export const alttextTex: AccessibilityRule = {
  doc: {
    id: 'a11y-alttext-tex',
    summary: 'The alttext of an equation is its source in TeX.',
    why: 'Where no MathML is spoken, a voice reads the alttext sign by sign: backslash, f, r, a, c, brace.',
    mend: 'Say the equation in words, or in plain characters: E = mc².',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-a11y-tech-11/', 'http://kb.daisy.org/publishing/docs/html/mathml.html'],
  },
  check: (publication, report) => {
    for (const { path, document } of pagesOf(publication)) {
      for (const math of descendants(document.root, 'math', mathml)) {
        const words = attribute(math, 'alttext') ?? ''
        if (!tex.test(words)) continue
        const reason = `Unexpected TeX in alttext="${words.slice(0, 40)}", expected words`
        report({ severity: 'warning', path, place: math.place, reason })
      }
    }
  },
}
