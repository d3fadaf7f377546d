import type { LayoutRequest } from '../layout.ts'
import type { RawGalley, TakenOut } from './galley.ts'
import { px } from './edges.ts'
import { gridOf } from './keep-grid.ts'
import { block, emptied } from './make-block.ts'
import { pageStyle } from './page-style.ts'
import { setProbes } from './set-probes.ts'

/**
 * Puts a run into the body as a galley: text, notes and floats, each below the other at the width they will have. Asks for no style of
 * what is in it, so that it is styled and laid out once, marks for tags and all.
 */
export function setGalley(request: LayoutRequest): RawGalley {
  const { area } = request
  const root = block('galley')
  root.style.width = `${area.width}px`
  const text = sectionIn(request.html)
  const shell = emptied(text)
  ownStyle()
  root.append(shell)
  document.documentElement.style.setProperty('--area-height', `${area.height}px`)
  document.body.replaceChildren(root)
  // Asked for before there is anything to lay out.
  const grid = gridOf(shell)
  const { columns, columnGap } = columnsOf(shell, request)
  const columnWidth = (area.width - (columns - 1) * columnGap) / columns
  shell.remove()

  const section = text.querySelector<HTMLElement>(':scope > section.notes')
  section?.remove()
  root.append(text)
  const head = columns === 1 ? undefined : headOf(text)
  const floats = takeOut(text)
  const noteShell = section === null ? block('notes') : emptied(section)
  noteShell.classList.add('at-foot')
  for (const element of [text, shell]) element.style.columns = 'auto'
  text.style.width = `${columnWidth}px`
  const notes = section === null ? [] : notesOf(section)
  const noteBox = emptied(noteShell)
  noteBox.append(...notes)
  const apart = (child: HTMLElement, width: number): void => {
    const box = emptied(shell)
    box.style.width = `${width}px`
    box.append(child)
    root.append(box)
  }
  if (head !== undefined) apart(head, area.width)
  apart(noteBox, columnWidth)
  for (const { element } of floats) apart(element, area.width)
  const probes = setProbes([text, ...floats.map(({ element }) => element)], noteShell, request)
  for (const probe of [probes.continuedNotes, probes.mark, ...probes.holders]) apart(probe, columnWidth)
  const widths = { columns, columnWidth, columnGap }
  return { root, text, head, notes, floats, shell, noteShell, probes, grid, ...widths, nextNumber: counter() }
}

function counter(): () => number {
  let number = 0
  return () => ++number
}

/** Columns of a page and the space between them, px: what the sheet says, or else what is asked for. */
function columnsOf(shell: HTMLElement, { columns }: LayoutRequest): { columns: number; columnGap: number } {
  const { columnCount, columnGap, fontSize } = getComputedStyle(shell)
  const count = columnCount === 'auto' ? Math.max(1, columns) : Number(columnCount)
  return { columns: count, columnGap: count === 1 ? 0 : px(columnGap) || px(fontSize) }
}

function sectionIn(html: string): HTMLElement {
  // Not in a template, whose nodes would have to be copied into this document.
  const holder = block('')
  holder.innerHTML = html
  const section = holder.firstElementChild
  if (!(section instanceof HTMLElement)) throw new Error('Unexpected text, expected the section of a run')
  section.remove()
  return section
}

function ownStyle(): void {
  if (document.getElementById('octavo-pages') !== null) return
  const sheet = document.createElement('style')
  sheet.id = 'octavo-pages'
  sheet.textContent = pageStyle
  document.head.prepend(sheet)
}

/**
 * A figure with something to look at, of which the text can speak: it has an id and a caption. One that is all there is of its
 * section stays below the heading.
 */
function mayFloat(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    !isAllOfItsSection(element) &&
    element.matches('figure[id]:has(figcaption):has(img, svg, table)') &&
    element.querySelector(':scope > pre, :scope > blockquote, :scope .line') === null
  )
}

const headings = 'h1, h2, h3, h4, h5, h6'

function isAllOfItsSection(figure: Element): boolean {
  if (figure.previousElementSibling?.matches(headings) !== true) return false
  let next = figure.nextElementSibling
  while (next?.localName === 'figure') next = next.nextElementSibling
  return next === null || next.matches(headings)
}

/** Whatever may float, out of its text. */
function takeOut(text: Element): TakenOut[] {
  const found = [...text.children].filter(mayFloat)
  return found.map((element) => {
    const place = document.createComment('float')
    element.replaceWith(place)
    return { element, place }
  })
}

/** What spans all columns at the head of the run. */
function headOf(text: HTMLElement): HTMLElement | undefined {
  const head = block('page-head')
  for (const child of text.children) {
    if (getComputedStyle(child).columnSpan !== 'all') break
    head.append(child)
  }
  return head.childElementCount === 0 ? undefined : head
}

/** Notes are the elements of their section; where they are items of a list, each keeps a list around it. */
function notesOf(section: HTMLElement): HTMLElement[] {
  return [...section.children].flatMap((child) => {
    if (!(child instanceof HTMLElement)) return []
    if (!child.matches('ol, ul')) return [child]
    return [...child.children].map((item, index) => {
      const list = emptied(child)
      list.setAttribute('start', String(index + 1))
      list.append(item)
      return list
    })
  })
}
