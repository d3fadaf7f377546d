import type { Element, ElementContent } from 'hast'

declare module 'hast' {
  interface ElementData {
    /** TeX class of a child of the formula's outermost row: 2 for binary operators, 3 for relations. */
    texClass?: number | undefined
  }
}

export type Attributes = Readonly<Record<string, string | undefined>>

/** A MathML element; absent and empty attributes are not written (kindle.md KFX-M14). */
export function element(name: string, attributes: Attributes, children: readonly ElementContent[] = []): Element {
  const properties: Element['properties'] = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== '') properties[key] = value
  }
  return { type: 'element', tagName: name, properties, children: [...children] }
}

/** Adds class names in hast's way. */
export function addClass(to: Element, ...names: readonly string[]): void {
  const had = to.properties['className']
  const all = new Set([...(Array.isArray(had) ? had.map(String) : []), ...names])
  if (all.size > 0) to.properties['className'] = [...all]
}

/** Puts several elements (or none) where MathML wants exactly one. */
export function one(parts: readonly Element[]): Element {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : element('mrow', {}, parts)
}

/** The text of a token. */
export function textOf(token: Element): string {
  return token.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
