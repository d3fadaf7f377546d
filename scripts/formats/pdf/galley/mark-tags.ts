import { labelMark } from '../label-mark.ts'
import { type TagMark, withTagMark } from '../tag-mark.ts'
import type { RawGalley } from './galley.ts'

/** What no element of HTML tells Chromium: a kind of the tags (tag-mark.ts), and the elements that are of it. */
const kinds: readonly (readonly [kind: TagMark['kind'], selector: string])[] = [
  ['aside', 'aside:not(.note), .admonition'],
  ['caption', 'figcaption, caption'],
  ['list', 'dl'],
  ['term', 'dt'],
  ['body', 'dd'],
  ['toc', ':is(nav, .caption-list) :is(ol, ul), ol.caption-list'],
  ['toci', ':is(nav :is(ol, ul), .caption-list, .caption-list :is(ol, ul)) > li'],
]

/**
 * What of a formula draws nothing but the text in it. A formula is one thing to a reader, told by its alternative text, and Chromium need not
 * say what these parts of it are; fractions, roots and signs that stretch draw, and their marks would be lost with them.
 */
const parts = [
  'mi',
  'mn',
  'mtext',
  'mrow',
  'mstyle',
  'mpadded',
  'mspace',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
]
const unsaid = `math[role="img"] :is(${parts.join(', ')}, mo:not([stretchy='true']))`
/** Operators that never stretch (MathML Core, operator dictionary), and are set as text. */
const plainOperator = /^(?:[-=+/,.!<>\u2032\u2026\u2212\u00D7\u22C5\u2217\u2248\u2260\u2261\u2264\u2265\u2208]|[a-z]+)$/

/** Takes its tag from each part of a formula that needs none. */
function unsayParts(root: Element): void {
  for (const part of root.querySelectorAll(unsaid))
    if (part.localName !== 'mo' || plainOperator.test(part.textContent)) part.setAttribute('role', 'none')
}

/** Names the numbers that notes begin with and that are no links. */
function nameLabels(notes: readonly Element[]): void {
  for (const note of notes) {
    const number = note.querySelector('a')
    const words = number?.textContent.trim() ?? ''
    if (number === null || number.hasAttribute('href') || !note.textContent.trim().startsWith(words)) continue
    number.setAttribute('role', 'img')
    number.setAttribute('aria-label', labelMark + words)
  }
}

/** Says of captions, boxes, definitions and lists of contents what they are. */
export function markTags({ text, floats, notes }: RawGalley, language: string): void {
  let number = 0
  const roots = [text, ...floats.map(({ element }) => element), ...notes]
  for (const root of roots) unsayParts(root)
  nameLabels(notes)
  for (const [kind, selector] of kinds) {
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>(selector)) {
        const spoken = element.closest('[lang]')?.getAttribute('lang') ?? language
        element.lang = withTagMark(spoken.replace(/-x-.*$/, ''), { kind, number: ++number })
      }
    }
  }
}
