import type { LayoutRequest } from '../layout.ts'
import type { Galley, SetFloat } from './galley.ts'
import { block, emptied } from './make-block.ts'
import { pageStyle } from './page-style.ts'
import { setProbes } from './set-probes.ts'

/** Least share of a page that a float which can be divided takes before it stays in the text. */
const tooTallToFloat = 0.45

/**
 * Puts a run into the body as a galley: text, notes and floats, each below the other at the width they will have.
 * One layout is forced, to tell floats from what is too tall to be one.
 */
export function setGalley(request: LayoutRequest): Galley {
  const { area, columns: wanted } = request
  const root = block('galley')
  root.style.width = `${area.width}px`
  const text = sectionIn(request.html)
  root.append(text)
  ownStyle()
  document.body.replaceChildren(root)

  const style = getComputedStyle(text)
  const columns = style.columnCount === 'auto' ? Math.max(1, wanted) : Number(style.columnCount)
  const columnGap = columns === 1 ? 0 : Number.parseFloat(style.columnGap) || Number.parseFloat(style.fontSize)
  const columnWidth = (area.width - (columns - 1) * columnGap) / columns
  const head = columns === 1 ? undefined : headOf(text)
  const floats = [...text.children]
    .filter((child) => child instanceof HTMLElement && mayFloat(child) && floatsAt(child, area.height))
    .map((figure) => takenOut(figure as HTMLElement)) // Filtered so.
  const section = text.querySelector<HTMLElement>(':scope > section.notes')
  section?.remove()

  const shell = emptied(text)
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
  const probes = setProbes(text, noteShell, request)
  for (const probe of [probes.continuedNotes, probes.mark]) apart(probe, columnWidth)
  for (const caption of probes.captions.values()) {
    const figure = caption.parentElement
    if (figure !== null) apart(figure, columnWidth)
  }
  return { root, text, head, notes, floats, shell, noteShell, probes, columns, columnWidth, columnGap }
}

function sectionIn(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html
  const section = document.importNode(template.content, true).firstElementChild
  if (!(section instanceof HTMLElement)) throw new Error('Unexpected text, expected the section of a run')
  return section
}

function ownStyle(): void {
  if (document.getElementById('octavo-pages') !== null) return
  const sheet = document.createElement('style')
  sheet.id = 'octavo-pages'
  sheet.textContent = pageStyle
  document.head.prepend(sheet)
}

/** A figure with something to look at, of which the text can speak: it has an id and a caption. */
function mayFloat(element: HTMLElement): boolean {
  return (
    element.matches('figure[id]:has(figcaption):has(img, svg, table)') &&
    element.querySelector(':scope > pre, :scope > blockquote, :scope .line') === null
  )
}

function floatsAt(figure: HTMLElement, pageHeight: number): boolean {
  const { breakInside, breakBefore } = getComputedStyle(figure)
  if (breakInside !== 'auto' || breakBefore === 'page') return true
  return figure.querySelector('table') === null || figure.offsetHeight <= pageHeight * tooTallToFloat
}

function takenOut(element: HTMLElement): SetFloat {
  const { breakBefore, writingMode } = getComputedStyle(element)
  const place = document.createComment('float')
  element.replaceWith(place)
  return { element, place, alone: breakBefore === 'page' || writingMode !== 'horizontal-tb' }
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
