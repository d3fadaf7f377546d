import { gapBelowTop } from './column-blocks.ts'
import type { LayoutRequest } from '../layout.ts'
import type { Column } from '../paginator/plan.ts'
import { type Broken } from './compose.ts'
import type { NoteParts } from './cut-notes.ts'
import { leads } from './cut-text.ts'
import { block, emptied } from './make-block.ts'

/** The boxes of the pages: each holds copies of the run's section, so that the sheet's selectors hold in them. */
export function makePages(
  broken: Broken,
  texts: ReadonlyMap<number, DocumentFragment>,
  noteParts: NoteParts,
  { area }: LayoutRequest,
): HTMLElement[] {
  const { galley, problem, plan } = broken
  const pages: HTMLElement[] = []
  // A run without anything in it is a page, too.
  for (let first = 0; first < Math.max(1, plan.columns.length); first += problem.columns) {
    const page = block('page')
    Object.assign(page.style, { width: `${area.width}px`, height: `${area.height}px` })
    const columns = plan.columns.slice(first, first + problem.columns)
    // The first page has the section itself, with its id.
    const body = first === 0 ? galley.text : emptied(galley.shell)
    body.style.width = ''
    if (first === 0 && galley.head !== undefined) page.append(headOf(broken))
    const filled = columns.map((column, at) => columnParts(broken, column, texts.get(first + at)))
    if (problem.columns === 1) body.append(...(filled[0] ?? [texts.get(first) ?? '']))
    else setSideBySide(body, filled, galley)
    page.append(body)
    const foot = footOf(broken, columns, noteParts)
    if (foot !== undefined) page.append(foot)
    pages.push(page)
  }
  return pages
}

function headOf({ galley: { head, shell } }: Broken): HTMLElement {
  const box = emptied(shell)
  box.append(...(head?.childNodes ?? []))
  return box
}

/** Floats above the text, one that leads it, and the text. */
function columnParts(broken: Broken, column: Column, text: DocumentFragment | undefined): Node[] {
  const { problem } = broken
  const leading = column.here.filter((number) => leads(problem, column, number))
  const top = floatsAt(broken, column.top, { marginTop: '0', marginBottom: `${problem.floatGap}px` })
  const below = [...floatsAt(broken, leading, { marginTop: '0' }), ...(text === undefined ? [] : [text])]
  const last = top.at(-1)
  if (last !== undefined) last.style.marginBottom = below.length === 0 ? '0' : `${gapBelowTop(problem, column)}px`
  return [...top, ...below]
}

function floatsAt(
  { galley }: Broken,
  numbers: readonly number[],
  margins: Partial<CSSStyleDeclaration>,
): HTMLElement[] {
  return numbers.flatMap((number) => {
    const element = galley.floats[number]?.element
    if (element !== undefined) Object.assign(element.style, margins)
    return element === undefined ? [] : [element]
  })
}

function setSideBySide(
  body: HTMLElement,
  columns: readonly Node[][],
  { columnWidth, columnGap }: Broken['galley'],
): void {
  Object.assign(body.style, { display: 'flex', gap: `${columnGap}px` })
  for (const parts of columns) {
    const column = block('page-column')
    column.style.width = `${columnWidth}px`
    column.append(...parts)
    body.append(column)
  }
}

/** What stands at the lower end of a page: floats, then notes. */
function footOf(broken: Broken, columns: readonly Column[], noteParts: NoteParts): HTMLElement | undefined {
  const { galley, problem } = broken
  const bottom = columns.flatMap((column) => column.bottom)
  const notes = columns.flatMap((column) => column.notes)
  if (bottom.length + notes.length === 0) return undefined
  const foot = emptied(galley.shell)
  foot.classList.add('page-foot')
  foot.append(...floatsAt(broken, bottom, { marginTop: `${problem.floatGap}px`, marginBottom: '0' }))
  if (notes.length === 0) return foot
  const section = emptied(galley.noteShell)
  if ((notes[0]?.from ?? 0) > 0) section.classList.add('continued')
  section.append(...notes.flatMap(({ note, from }) => noteParts(note, from) ?? []))
  if (section.firstElementChild instanceof HTMLElement) section.firstElementChild.style.marginTop = '0'
  foot.append(section)
  return foot
}
