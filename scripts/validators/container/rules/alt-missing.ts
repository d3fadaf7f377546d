import { attribute, descendants } from '../../../base/xml-query.ts'
import { xhtml } from '../../../base/namespaces.ts'
import type { ContainerRule } from '../rule.ts'

export const altMissing: ContainerRule = {
  doc: {
    id: 'epub-alt-missing',
    summary: 'A picture has no alt attribute.',
    why: 'Who cannot see the picture is told nothing, or the name of its file.',
    mend: 'Say in alt what the picture says; alt="" for one that only decorates.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-a11y-11/', 'https://www.w3.org/TR/WCAG22/#non-text-content'],
  },
  check: ({ documents }, report) => {
    for (const [path, { root }] of documents) {
      for (const image of descendants(root, 'img', xhtml)) {
        const named = ['alt', 'aria-label', 'aria-labelledby'].some((name) => attribute(image, name) !== undefined)
        const hidden =
          attribute(image, 'aria-hidden') === 'true' ||
          ['presentation', 'none'].includes(attribute(image, 'role') ?? '')
        if (named || hidden) continue
        report({
          severity: 'warning',
          path,
          place: image.place,
          reason: 'Unexpected picture without alt, expected a text alternative',
        })
      }
    }
  },
}
