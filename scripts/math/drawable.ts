import type { Element } from 'hast'
import { element } from './tree/element.ts'

/**
 * A formula as MathJax draws it right. It measures a fence that grows before it has grown when a sum with limits follows
 * directly, and then draws the one over the other; with a group between the fences it does not. Kindle's engine is taken
 * for one like it. Changes the formula.
 */
export function drawable(math: Element): Element {
  for (const child of math.children) if (child.type === 'element') drawable(child)
  const [first, ...rest] = math.children
  const fenced = math.tagName === 'mrow' && first?.type === 'element' && first.properties['stretchy'] === 'true'
  if (!fenced || first.tagName !== 'mo' || rest.length < 3) return math
  const inner = rest.slice(0, -1).filter((child) => child.type === 'element')
  math.children = [first, element('mrow', {}, inner), ...rest.slice(-1)]
  return math
}
