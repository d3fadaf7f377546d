import type { XmlElement, XmlNode } from './xml.ts'

/** The element itself and every element below it, in document order; without recursion, so depth costs no stack. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index]
      if (child?.type === 'element') waiting.push(child)
    }
  }
}

/** Elements below `root` with this local name and, when given, this namespace. */
export function descendants(root: XmlElement, local: string, namespace?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const element of elementsOf(root)) {
    if (element !== root && isElement(element, local, namespace)) found.push(element)
  }
  return found
}

/** Child elements, of one name when asked. */
export function childElements(parent: XmlElement, local?: string, namespace?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      child.type === 'element' && (local === undefined || isElement(child, local, namespace)),
  )
}

function isElement(node: XmlNode, local: string, namespace?: string): node is XmlElement {
  return node.type === 'element' && node.local === local && (namespace === undefined || node.namespace === namespace)
}

/** Follows a path of child elements, counted from 0; stops where there is no such child. */
export function elementAt(root: XmlElement, path: readonly number[]): XmlElement {
  let element = root
  for (const index of path) {
    const child = childElements(element)[index]
    if (child === undefined) break
    element = child
  }
  return element
}

/** The value of an attribute: without a namespace unless one is given; undefined when it is not there. */
export function attribute(element: XmlElement, local: string, namespace = ''): string | undefined {
  return element.attributes.find((candidate) => candidate.local === local && candidate.namespace === namespace)?.value
}

/** The words of a space-separated attribute (`class`, `properties`, `epub:type`). */
export function tokens(element: XmlElement, local: string, namespace = ''): string[] {
  return (attribute(element, local, namespace) ?? '').split(/[\t\n\r ]+/).filter((word) => word !== '')
}

/** All text below an element, in order, nothing trimmed. */
export function textOf(element: XmlElement): string {
  const parts: string[] = []
  const waiting: XmlNode[] = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') parts.push(next.value)
    else for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index] as XmlNode)
  }
  return parts.join('')
}

/** The nearest ancestor that fits, the element itself not counted. */
export function ancestor(element: XmlElement, fits: (candidate: XmlElement) => boolean): XmlElement | undefined {
  for (let up = element.parent; up !== undefined; up = up.parent) if (fits(up)) return up
  return undefined
}
