import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Markup } from './said-in-markup.ts'

/** A page of the web edition, read as a browser reads it (HTML §13). */
export function markupOfHtml(html: string): Markup {
  return markupOf(fromHtml(html))
}

function markupOf(node: Element | Root): Markup {
  const children: readonly Nodes[] = node.children
  return {
    name: node.type === 'root' ? '#root' : node.tagName,
    attribute: (name) => {
      // Trees of HTML have names of their own for attributes of several words.
      const value =
        node.type === 'root'
          ? undefined
          : node.properties[name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())]
      return typeof value === 'string' ? value : undefined
    },
    children: children.flatMap((child): (Markup | string)[] => {
      if (child.type === 'text') return [child.value]
      return child.type === 'element' ? [markupOf(child)] : []
    }),
  }
}
