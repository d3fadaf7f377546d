import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { classesOf } from './visit.ts'

/** The address of a link out of the book as people write it, when its words do not say it already. */
export function unsaidAddress(element: Element): string | undefined {
  const { href } = element.properties
  if (element.tagName !== 'a' || typeof href !== 'string' || !/^(?:https?|mailto|ftp):/i.test(href)) return undefined
  if (classesOf(element).includes('said')) return undefined
  const address = written(href)
  return written(wordsOf(element).replaceAll('\\u00AD', '').trim()) === address ? undefined : address
}

/** `https://example.org/` → `example.org`: nobody types the rest. */
function written(href: string): string {
  const bare = href.replace(/^(?:https?:\/\/|mailto:)/i, '')
  return bare.replace(/^([^/?#]+)\/$/, '$1')
}

function wordsOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
}

/** An address that may go on in the next line after a slash, a dot or a sign of a query, without a hyphen. */
export function breakable(address: string): ElementContent[] {
  return address
    .split(/(?<=[/.?&=_-])/)
    .flatMap((part, index): ElementContent[] => [...(index === 0 ? [] : [h('wbr')]), { type: 'text', value: part }])
}
