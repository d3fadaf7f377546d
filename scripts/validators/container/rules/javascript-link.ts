import type { XmlAttribute } from '../../../base/xml.ts'
import { elementsOf } from '../../../base/xml-query.ts'
import type { ContainerRule } from '../rule.ts'

const addresses: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'cite',
  'longdesc',
])

export const javascriptLink: ContainerRule = {
  doc: {
    id: 'epub-javascript-link',
    summary: 'A link runs a script (javascript: or vbscript:) instead of leading somewhere.',
    why: 'Most readers run no scripts, so the link is dead; where it runs, a click executes code of the book.',
    mend: 'Link to a place of the book, or put the behaviour into a script that the manifest declares.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-scripted-content', 'https://cwe.mitre.org/data/definitions/79.html'],
  },
  check: ({ documents }, report) => {
    for (const [path, { root }] of documents) {
      for (const { attributes, place } of elementsOf(root)) {
        for (const { name, value } of attributes.filter(runsScript)) {
          report({
            severity: 'error',
            path,
            place,
            reason: `Unexpected script in ${name}="${value.slice(0, 40)}", expected an address`,
          })
        }
      }
    }
  },
}

/** As the URL Standard reads a scheme: control characters and blanks before it, tabs and line ends within it vanish. */
function runsScript({ local, value }: XmlAttribute): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what a browser skips
  return (
    addresses.has(local) &&
    /^(?:javascript|vbscript):/i.test(value.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, ''))
  )
}
