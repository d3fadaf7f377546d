import type { ContainerRule } from '../rule.ts'

const exact = /^EPUB Accessibility 1\.1(?:\.\d)? - WCAG 2\.[0-2] Level A{1,3}$/
const old = /^http:\/\/www\.idpf\.org\/epub\/a11y\/accessibility-20170105\.html#wcag-a{1,3}$/
const claim = /accessib|a11y|wcag/i

export const conformsTo: ContainerRule = {
  doc: {
    id: 'epub-conforms-to',
    summary: 'A claim of accessibility is not in the words that the standard prescribes.',
    why: 'The claim is compared letter by letter; in other words it claims nothing.',
    mend: 'Write exactly "EPUB Accessibility 1.1 - WCAG 2.2 Level AA" with your version and level, if somebody evaluated the book.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting-pub'],
  },
  check: ({ metadata, packagePath }, report) => {
    for (const { property, value, place } of metadata) {
      if (property !== 'dcterms:conformsTo' || !claim.test(value) || exact.test(value) || old.test(value)) continue
      const reason = `Unexpected claim "${value}", expected the words of EPUB Accessibility`
      report({ severity: 'warning', path: packagePath, place, reason })
    }
  },
}
