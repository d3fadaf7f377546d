import type { Element } from 'hast'
import { textOf } from './element.ts'

/** Every dictionary gives these no space in any form, so zero needs no saying. */
const closeFitting = new Set('()[]{}⟨⟩⌊⌋⌈⌉⟦⟧')

/** Takes away what says nothing: spaces of zero on fences, the style that a display formula has anyway. */
export function tidy(math: Element, display: boolean): Element {
  const [only] = math.children
  if (display && math.children.length === 1 && only?.type === 'element' && isDisplayStyle(only))
    math.children = only.children
  walk(math)
  return math
}

function isDisplayStyle(node: Element): boolean {
  if (node.tagName !== 'mstyle') return false
  const names = Object.keys(node.properties)
  return (
    names.every((name) => name === 'displaystyle' || name === 'scriptlevel') &&
    node.properties['displaystyle'] === 'true' &&
    (node.properties['scriptlevel'] ?? '0') === '0'
  )
}

function walk(node: Element): void {
  if (
    node.tagName === 'mo' &&
    node.properties['lspace'] === '0' &&
    node.properties['rspace'] === '0' &&
    closeFitting.has(textOf(node))
  ) {
    delete node.properties['lspace']
    delete node.properties['rspace']
  }
  for (const child of node.children) if (child.type === 'element') walk(child)
}
