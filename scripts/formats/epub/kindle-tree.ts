import type { Element, Nodes, Root } from 'hast'

/**
 * Makes a tree fit for the KFX path, in place:
 * - no class and style on MathML, so that no selector reaches it (bases vanished where one did, KFX-M19);
 * - task-list boxes as characters, because form controls are refused (KFX-H02);
 * - no invisible format characters in text, of which Kindle knows only the no-break space and the zero-width
 *   non-joiner (Publishing Guidelines, KFX-H07); spaces of other widths become the nearest that exists.
 */
export function kindleTree(tree: Root): void {
  for (const child of tree.children) adapt(child, false)
}

function adapt(node: Nodes, inMath: boolean): void {
  if (node.type === 'text' && !inMath) node.value = plainSpaces(node.value)
  if (node.type !== 'element') return
  const math = inMath || node.tagName === 'math'
  if (math) {
    delete node.properties['className']
    delete node.properties['style']
  }
  if (node.tagName === 'input') {
    node.children = [{ type: 'text', value: node.properties['checked'] === true ? '\u2611' : '\u2610' }]
    node.tagName = 'span'
    node.properties = {}
  }
  if (isLine(node)) delete node.properties['style']
  for (const child of node.children) adapt(child, math)
}

/** A row of an equation: Kindle centres each as it draws it, and the width that lines them up elsewhere would hold it back. */
function isLine({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('equation-line')
}

/** Spaces that break stay breaking, those that do not stay so: U+2007 and U+202F are no-break, the rest of their block breaks. */
function plainSpaces(text: string): string {
  return text
    .replaceAll(/[\u2007\u202F]/g, '\u00A0')
    .replaceAll(/[\u2000-\u2006\u2008-\u200A\u205F]/g, ' ')
    .replaceAll(/\u200B|\u200D|[\uFE0E\uFE0F]|[\u2060-\u2064]|\uFEFF/g, '')
}
