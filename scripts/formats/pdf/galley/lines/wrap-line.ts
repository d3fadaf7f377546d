import type { ForcedLine } from '../../lines/forced-lines.ts'

/**
 * Puts all from one node to another into spans that set the line's spaces: as few as the elements allow that begin or end
 * in the line. A line that is not to be filled ends in a margin.
 */
export function wrapLine(block: Element, first: Node, last: Node, { spacing, rest }: ForcedLine): HTMLElement[] {
  const spans: HTMLElement[] = []
  let inside = false
  const walk = (container: Element): void => {
    let span: HTMLElement | undefined
    // The list changes while its nodes are moved.
    const children = [...container.childNodes]
    for (const child of children) {
      if (child === first) inside = true
      if (child instanceof Element && isDivided(child, first, last)) {
        span = undefined
        walk(child)
      } else if (inside) {
        span ??= spanBefore(child, spacing, spans)
        span.append(child)
      }
      if (child === last) inside = false
    }
  }
  walk(block)
  const end = spans.at(-1)
  if (rest > 0 && end !== undefined) end.style.marginRight = px(rest)
  return spans
}

function isDivided(element: Element, first: Node, last: Node): boolean {
  return element !== first && element !== last && (element.contains(first) || element.contains(last))
}

function spanBefore(node: ChildNode, spacing: number, spans: HTMLElement[]): HTMLElement {
  const span = document.createElement('span')
  span.style.wordSpacing = px(spacing)
  node.before(span)
  spans.push(span)
  return span
}

function px(length: number): string {
  return `${Math.round(length * 1000) / 1000}px`
}
