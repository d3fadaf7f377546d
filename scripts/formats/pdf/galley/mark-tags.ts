import { withTagMark } from '../tag-mark.ts'
import type { Galley } from './galley.ts'

/** Says of captions and lists of contents what they are, which no element of HTML tells Chromium (tag-mark.ts). */
export function markTags({ text, floats }: Galley, language: string): void {
  let number = 0
  const mark = (element: HTMLElement, kind: 'caption' | 'toc' | 'toci'): void => {
    const own = element.closest('[lang]')?.getAttribute('lang')
    const spoken = own === null || own === undefined || own.includes('-x-') ? language : own
    element.lang = withTagMark(spoken, { kind, number: ++number })
  }
  const roots = [text, ...floats.map(({ element }) => element)]
  for (const root of roots) {
    for (const caption of root.querySelectorAll('figcaption, caption')) {
      if (caption instanceof HTMLElement) mark(caption, 'caption')
    }
  }
  for (const list of text.querySelectorAll<HTMLElement>('nav ol, nav ul')) {
    mark(list, 'toc')
    for (const entry of list.children) if (entry instanceof HTMLElement) mark(entry, 'toci')
  }
}
