import type { LayoutRequest } from '../layout.ts'
import { withTagMark } from '../tag-mark.ts'
import { closeGap } from './code-gap.ts'
import { continueTable } from './continue-table.ts'
import type { Cut, Divided } from './find-cuts.ts'
import { endsInDivision, showHyphen } from './show-hyphen.ts'
import { captionAgain, entryAgain, pageMark } from './said-again.ts'

export interface Continuing {
  readonly language: string
  readonly words: LayoutRequest['words']
  /** Numbers for elements that are divided, one count for the whole run. */
  readonly nextNumber: () => number
  /** Widths of the columns of tables that are divided, px. */
  readonly columnWidths: ReadonlyMap<Element, readonly number[]>
}

/**
 * Gives the two sides of a cut the looks of one thing that a page divides: `.brk` goes on overleaf, `.cont` comes from the page
 * before. Their tags are joined by a mark (tag-mark.ts). Cuts are made from the last to the first, and a copy takes over what
 * its original already is: a piece in the middle is both.
 */
export function continuePiece(cut: Cut, piece: DocumentFragment, how: Continuing): void {
  const { divided, first, last } = cut
  const pairs: [Divided, HTMLElement][] = []
  let copy = piece.firstElementChild
  for (const part of divided) {
    if (!(copy instanceof HTMLElement)) break
    pairs.push([part, copy])
    copy = copy.firstElementChild
  }
  for (const [depth, [part, continued]] of pairs.entries()) join(part, continued, pairs[depth + 1]?.[0].element, how)
  for (const element of last) element.style.marginBottom = '0'
  closeGap(cut)
  for (const { element, textIndent, atEdge } of first) {
    if (atEdge) element.style.marginTop = '0'
    element.style.textIndent = textIndent
  }
}

function join(part: Divided, copy: HTMLElement, inner: HTMLElement | undefined, how: Continuing): void {
  const { element, justified, sliced, isBlock, lineHeight } = part
  copy.removeAttribute('id')
  if (!/-x-/.test(element.lang)) {
    const language =
      element
        .closest('[lang]')
        ?.getAttribute('lang')
        ?.replace(/-x-.*$/, '') ?? how.language
    element.lang = withTagMark(language, { kind: 'part', number: how.nextNumber() })
  }
  copy.lang = element.lang
  element.classList.add('brk')
  copy.classList.add('cont')
  if (!isBlock) return
  for (const { element: whole, marginTop } of part.margins) whole.style.marginTop ||= marginTop
  Object.assign(copy.style, { marginTop: '0', textIndent: '0' })
  element.style.marginBottom = '0'
  if (element.lastElementChild instanceof HTMLElement) element.lastElementChild.style.marginBottom = '0'
  if (justified) element.style.textAlignLast = 'justify'
  if (part.holdsLines && endsInDivision(element)) showHyphen(element, lineHeight)
  if (sliced) {
    Object.assign(element.style, { borderBottom: '0', paddingBottom: '0' })
    Object.assign(copy.style, { borderTop: '0', paddingTop: '0' })
  }
  continueByKind(element, copy, inner, how)
}

function continueByKind(
  element: HTMLElement,
  copy: HTMLElement,
  inner: HTMLElement | undefined,
  how: Continuing,
): void {
  switch (element.localName) {
    case 'li': {
      copy.style.listStyle = 'none'
      const entry = inner === undefined ? undefined : entryAgain(inner, how)
      if (entry !== undefined) copy.before(entry)
      break
    }
    case 'ol': {
      // The first item of the copy counts on; where an item is divided, its rest is the item itself.
      const items = element.querySelectorAll(':scope > li').length - (inner?.localName === 'li' ? 1 : 0)
      copy.setAttribute('start', String(Number(element.getAttribute('start') ?? 1) + items))
      break
    }
    case 'table':
      continueTable(element, copy, how)
      break
    case 'figure': {
      const caption = captionAgain(element, how)
      if (caption !== undefined) copy.prepend(caption)
      break
    }
    case 'pre':
      element.after(pageMark(how.words.continues, how))
      if (copy.parentElement?.localName !== 'figure') copy.before(pageMark(how.words.continued, how))
      break
  }
}
