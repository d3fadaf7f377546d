import { type TagMark, withTagMark } from '../tag-mark.ts'
import type { Galley } from './galley.ts'

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

/** Says of captions, boxes, definitions and lists of contents what they are. */
export function markTags({ text, floats, notes }: Galley, language: string): void {
  let number = 0
  const roots = [text, ...floats.map(({ element }) => element), ...notes]
  for (const [kind, selector] of kinds) {
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>(selector)) {
        const spoken = element.closest('[lang]')?.getAttribute('lang') ?? language
        element.lang = withTagMark(spoken.replace(/-x-.*$/, ''), { kind, number: ++number })
      }
    }
  }
}
