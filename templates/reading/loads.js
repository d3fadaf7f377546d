import { pathTo } from './element-path.js'

/** Attributes that name what a page needs, and the elements that carry them. Scripts do not run, and links are no need. */
const needs = [
  ['src', 'img[src], input[src], iframe[src], embed[src], audio[src], video[src], source[src], track[src]'],
  ['poster', 'video[poster]'],
  ['data', 'object[data]'],
  ['href', 'link[rel~="stylesheet" i][href]'],
]

/**
 * What the page needs and foliate did not find in the book: its addresses stayed what they were, or became nothing.
 */
export function loadFaults(/** @type {Document} */ doc) {
  /** @type {import('../../scripts/validators/reading/survey.ts').Fault[]} */
  const faults = []
  for (const [name = '', selector = ''] of needs) {
    for (const element of doc.querySelectorAll(selector)) {
      if (isLost(element.getAttribute(name))) faults.push({ kind: 'missing', at: pathTo(element), what: name })
    }
  }
  for (const image of doc.querySelectorAll('image')) {
    const value = image.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? image.getAttribute('href')
    if (isLost(value)) faults.push({ kind: 'missing', at: pathTo(image), what: 'href' })
  }
  return faults
}

function isLost(/** @type {string | null} */ value) {
  return value !== null && !/^\s*(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(value)
}
