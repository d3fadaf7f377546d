import { attribute, descendants } from '../../../base/xml-query.ts'
import { mathml } from '../../../base/namespaces.ts'
import type { ContainerRule } from '../rule.ts'

export const alttextMissing: ContainerRule = {
  doc: {
    id: 'epub-alttext-missing',
    summary: 'An equation in MathML has no alttext, or an empty one.',
    why: 'Readers that know no MathML have nothing else to show or to say.',
    mend: 'Give <math> an alttext in plain words or plain characters.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-xhtml-mathml', 'https://www.w3.org/TR/mathml-core/'],
  },
  check: ({ documents }, report) => {
    for (const [path, { root }] of documents) {
      for (const math of descendants(root, 'math', mathml)) {
        const words = attribute(math, 'alttext') ?? attribute(math, 'aria-label') ?? ''
        if (words.trim() !== '') continue
        report({
          severity: 'warning',
          path,
          place: math.place,
          reason: 'Unexpected equation without alttext, expected its words',
        })
      }
    }
  },
}
