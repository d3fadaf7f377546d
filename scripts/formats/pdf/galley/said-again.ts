import { withTagMark } from '../tag-mark.ts'
import type { Continuing } from './continue-piece.ts'
import { emptied } from './make-block.ts'

type Saying = Pick<Continuing, 'language' | 'words'>

/** What a page says again or adds: the tags leave it out. */
export function skipped(element: HTMLElement, { language }: Saying): HTMLElement {
  element.lang = withTagMark(language, { kind: 'skip', number: 0 })
  element.removeAttribute('id')
  for (const inner of element.querySelectorAll('[id]')) inner.removeAttribute('id')
  return element
}

/** "continues" below a listing that goes on overleaf, "continued" above its rest. */
export function pageMark(word: string, how: Saying): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'page-mark'
  mark.textContent = word
  return skipped(mark, how)
}

/** "Table 3.1 (continued)", where a caption stands above what it names; undefined where it stands below. */
export function captionAgain(figure: Element, how: Saying): HTMLElement | undefined {
  const caption = figure.firstElementChild
  if (!(caption instanceof HTMLElement) || caption.localName !== 'figcaption') return undefined
  const again = caption.cloneNode() as HTMLElement // A copy is of the kind it is copied from.
  const label = caption.querySelector('.label')?.cloneNode(true)
  again.classList.add('continued')
  again.classList.remove('brk', 'cont')
  again.append(...(label === undefined ? [] : [label, ' ']), `(${how.words.continued})`)
  return skipped(again, how)
}

/** "consensus (continued)" above the rest of the sub-entries of an index; undefined for other lists. */
export function entryAgain(list: Element, how: Saying): HTMLElement | undefined {
  const entry = list.parentElement
  const term = entry?.querySelector(':scope > .index-entry')?.cloneNode(true)
  if (entry === null || term === undefined || !list.matches('ul.index')) return undefined
  const word = document.createElement('i')
  word.append(how.words.continued)
  const again = emptied(entry)
  again.removeAttribute('class')
  again.append(term, ' (', word, ')')
  return skipped(again, how)
}
