import type { Root } from 'hast'
import { formulaMark } from './formula-mark.ts'
import { visitElements } from './visit.ts'

/**
 * Makes a document's tree what Chromium tags well. Roles of DPUB-ARIA go: a link with one is tagged as nothing at all.
 * `<math>` becomes an image with its alternative text, the only way to get that text into the PDF; the mark before it
 * says which of the figures are formulas. Changes the tree.
 */
export function pageFlavour(tree: Root): void {
  visitElements(tree, (element) => {
    const { properties } = element
    // hast has a list of roles where hastscript made the element.
    if (String(properties['role']).startsWith('doc-')) delete properties['role']
    delete properties['epubType']
    if (element.tagName !== 'math') return
    const { alttext } = properties
    properties['role'] = 'img'
    properties['ariaLabel'] = formulaMark + (typeof alttext === 'string' ? alttext : '')
  })
}
