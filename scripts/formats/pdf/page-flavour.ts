import type { Element, Root } from 'hast'
import { formulaMark } from './formula-mark.ts'
import { classesOf, visitElements } from './visit.ts'

/**
 * Makes a document's tree what Chromium tags well. Roles of DPUB-ARIA go: a link with one is tagged as nothing at all.
 * `<math>` becomes an image with its alternative text, the only way to get that text into the PDF; the mark before it
 * says which of the figures are formulas. Blocks say where in the Markdown they stand, so that what is wrong on a page can
 * be told there. Words of another language have a role, since Chromium tags nothing of a `<span>` without one. Changes the tree.
 */
export function pageFlavour(tree: Root): void {
  visitElements(tree, (element) => {
    const { properties } = element
    // hast has a list of roles where hastscript made the element.
    if (String(properties['role']).startsWith('doc-')) delete properties['role']
    delete properties['epubType']
    const start = isBlock(element) ? element.position?.start : undefined
    if (start !== undefined) properties['dataAt'] = `${start.line}:${start.column}`
    if (properties['lang'] !== undefined && inLine.test(element.tagName)) properties['role'] ??= 'term'
    if (element.tagName !== 'math') return
    const { alttext } = properties
    properties['role'] = 'img'
    properties['ariaLabel'] = formulaMark + (typeof alttext === 'string' ? alttext : '')
  })
}

/** Elements in a line that Chromium would pass over, and the language of their words with them. */
const inLine = /^(?:span|i|b|cite|q|abbr|dfn|u|s|small|bdi|bdo)$/
const blocks = /^(?:p|pre|table|tr|figure|li|h[1-6])$/

function isBlock(element: Element): boolean {
  return blocks.test(element.tagName) || classesOf(element).includes('equation')
}
