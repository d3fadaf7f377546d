import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { classesOf } from './visit.ts'

/** The address of a link out of the book as people write it, when its words do not say it already. */
export function unsaidAddress(element: Element): string | undefined {
  const href = addressOf(element)
  if (href === undefined || classesOf(element).includes('said')) return undefined
  const address = written(href)
  return written(wordsOf(element).replaceAll('\u00AD', '').trim()) === address ? undefined : address
}

/** Where a link out of the book leads; undefined for other elements and for schemes that nobody can write down. */
function addressOf({ tagName, properties: { href } }: Element): string | undefined {
  return tagName === 'a' && typeof href === 'string' && /^(?:https?|mailto|tel|ftp):/i.test(href) ? href : undefined
}

/**
 * `https://example.org/` → `example.org`: nobody types the rest. What is coded in percents is written as it is read, unless
 * it is a space or a sign that means something in an address; a mail's subject is left out. `doi:10.1000/1` says where it is
 * found, as `doi.org/10.1000/1` does.
 */
function written(href: string): string {
  const bare = href
    .replace(/^(?:https?:\/\/|tel:)/i, '')
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/^doi:\s*/i, 'doi.org/')
  return decoded(bare.replace(/^([^/?#]+)\/$/, '$1'))
}

function decoded(address: string): string {
  return address.replaceAll(/(?:%[0-9A-F]{2})+/gi, (coded) => {
    try {
      const plain = decodeURIComponent(coded)
      return /^[\p{L}\p{M}\p{N}]+$/u.test(plain) ? plain : coded
    } catch {
      return coded
    }
  })
}

function wordsOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
}

/**
 * An address that may go on in the next line, without a hyphen: after a colon or a double slash, before any other sign of
 * punctuation, before and after `=` and `&` (The Chicago Manual of Style, 18th edition, 7.47), so that no line ends with
 * a sign that could be taken for the sentence's own.
 */
export function breakable(address: string): ElementContent[] {
  return address
    .split(/(?<=:)(?!\/)|(?<=\/\/)|(?<=[=&])|(?<=[^/:])(?=[/.,_~?#%=&+;@-])/)
    .flatMap((part, index): ElementContent[] => [...(index === 0 ? [] : [h('wbr')]), held(part)])
}

/** A browser would break a line after a hyphen too, which would be taken for one that divides a word. */
function held(part: string): ElementContent {
  return part.startsWith('-') ? h('span.held', part) : { type: 'text', value: part }
}

/** Lets links whose words are their address go on in the next line. Changes the tree. */
export function breakAddresses(element: Element): void {
  const [words] = element.children
  const href = addressOf(element)
  if (href === undefined || words?.type !== 'text' || element.children.length !== 1) return
  if (written(words.value.trim()) === written(href)) element.children = breakable(words.value)
}
