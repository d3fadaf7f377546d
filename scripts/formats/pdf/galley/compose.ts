import type { LayoutRequest } from '../layout.ts'
import type { Column, NotePart, Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { withTagMark } from '../tag-mark.ts'
import type { Continuing } from './continue-piece.ts'
import { columnWidthsOf } from './continue-table.ts'
import { divide } from './divide.ts'
import { type Cut, findCut, lastIn } from './find-cuts.ts'
import type { Galley } from './galley.ts'
import { block, emptied } from './make-block.ts'
import type { Flow } from './measured.ts'
import { spreadSlack } from './spread-slack.ts'

/**
 * Takes the galley apart and puts the pages of a plan into the body. All that depends on styles or on the layout is asked for before
 * the first change; the pieces are cut outside the document.
 */
export function compose(
  galley: Galley,
  flow: Flow,
  noteFlows: readonly Flow[],
  problem: Problem,
  plan: Plan,
  request: LayoutRequest,
): HTMLElement[] {
  const { text, floats, notes } = galley
  const { columns } = plan
  const starts = columns.map(({ from, to }) => (from < to && from > 0 ? from : undefined))
  const cuts = starts.map((at, column) =>
    at === undefined ? undefined : findCut(text, flow.units, at, isLed(problem, columns[column])),
  )
  const noteCuts = notes.map((note, number) => cutsOfNote(note, number, noteFlows[number], columns))
  const spreads = columns.map((column) => spreadSlack(column, flow.units, problem, text))
  const how = continuing(request, [...cuts, ...noteCuts.flatMap((list) => [...list.values()])])
  for (const { start, margin } of spreads.flat()) start.style.marginTop = `${margin}px`

  for (const element of [text.lastElementChild, ...notes].flatMap(lastIn)) element.style.marginBottom = '0'
  for (const note of notes) note.style.marginTop = `${problem.noteArea.gap}px`
  galley.root.remove()
  for (const [at, { here, to }] of columns.entries()) {
    for (const number of here) {
      const float = floats[number]
      if (float === undefined) continue
      if (!leads(problem, columns[at], number)) float.place.replaceWith(float.element)
      if ((problem.floats[number]?.anchor ?? 0) >= to) float.element.style.marginBottom = '0'
    }
  }
  const noteParts = new Map<string, Node>()
  for (const [number, note] of notes.entries()) {
    for (const [from, part] of partsOfNote(note, number, noteCuts[number] ?? new Map(), how)) {
      noteParts.set(`${number}:${from}`, part)
    }
  }
  const made = cuts.flatMap((cut) => (cut === undefined ? [] : [cut]))
  const fragments = divide(text, made, how)
  let next = 0
  const pieces = columns.map(({ from, to }): Node | undefined => {
    if (from >= to) return undefined
    if (from > 0) return fragments[next++]
    const first = document.createDocumentFragment()
    first.append(...text.childNodes)
    return first
  })
  const pages = pagesOf(galley, problem, plan, pieces, noteParts, request)
  document.body.replaceChildren(...pages)
  return pages
}

/** Whether a float stands in the text and before all else of its column. */
function leads({ floats }: Problem, column: Column | undefined, number: number): boolean {
  return column !== undefined && column.from > 0 && floats[number]?.anchor === column.from
}

function isLed(problem: Problem, column: Column | undefined): boolean {
  return column?.here.some((number) => leads(problem, column, number)) === true
}

function continuing(
  { language, words }: LayoutRequest,
  cuts: readonly (Cut | undefined)[],
): Continuing & { readonly nextNumber: () => number } {
  const columnWidths = new Map<Element, readonly number[]>()
  for (const { element } of cuts.flatMap((cut) => cut?.divided ?? [])) {
    if (element.localName === 'table') columnWidths.set(element, columnWidthsOf(element))
  }
  let number = 0
  return { language, words, columnWidths, nextNumber: () => ++number }
}

/** By line of the note, the cut before it. */
function cutsOfNote(
  note: HTMLElement,
  number: number,
  flow: Flow | undefined,
  columns: readonly Column[],
): Map<number, Cut> {
  const cuts = new Map<number, Cut>()
  const parent = note.parentNode
  if (flow === undefined || parent === null) return cuts
  for (const part of columns.flatMap((column) => column.notes)) {
    if (part.note === number && part.from > 0) cuts.set(part.from, findCut(parent, flow.units, part.from))
  }
  return cuts
}

function partsOfNote(
  note: HTMLElement,
  number: number,
  cuts: ReadonlyMap<number, Cut>,
  how: Continuing,
): [number, Node][] {
  note.lang = withTagMark(note.lang || how.language, { kind: 'note', number: number + 1 })
  if (cuts.size === 0) return [[0, note]]
  const own = block('')
  own.append(note)
  const sorted = [...cuts].toSorted(([one], [other]) => one - other)
  const rest = divide(
    own,
    sorted.map(([, cut]) => cut),
    how,
  )
  return [[0, note], ...sorted.map(([from], at): [number, Node] => [from, rest[at] ?? block('')])]
}

function pagesOf(
  galley: Galley,
  problem: Problem,
  { columns }: Plan,
  pieces: readonly (Node | undefined)[],
  noteParts: ReadonlyMap<string, Node>,
  { area }: LayoutRequest,
): HTMLElement[] {
  const pages: HTMLElement[] = []
  for (let first = 0; first < columns.length; first += problem.columns) {
    const page = block('page')
    Object.assign(page.style, { width: `${area.width}px`, height: `${area.height}px` })
    const group = columns.slice(first, first + problem.columns)
    const body = first === 0 ? galley.text : emptied(galley.shell)
    body.style.width = ''
    body.replaceChildren()
    if (first === 0 && galley.head !== undefined) {
      const head = emptied(galley.shell)
      head.append(...galley.head.childNodes)
      page.append(head)
    }
    for (const [at, column] of group.entries()) {
      const parts = [
        ...column.top.flatMap((number) =>
          floatAt(galley, number, { marginTop: '0', marginBottom: `${problem.floatGap}px` }),
        ),
        ...column.here
          .filter((number) => leads(problem, column, number))
          .flatMap((number) => floatAt(galley, number, { marginTop: '0' })),
        pieces[first + at],
      ].filter((part) => part !== undefined)
      const begin = body.childNodes.length
      body.append(...parts)
      const start = [...body.childNodes].slice(begin).find((node) => node instanceof HTMLElement)
      if (at > 0) start?.classList.add('next-column')
    }
    if (problem.columns > 1) {
      Object.assign(body.style, {
        columnCount: problem.columns,
        columnGap: `${galley.columnGap}px`,
        columnFill: 'auto',
      })
      body.style.height = `${Math.max(...group.map(({ height }) => height)) + 1}px`
    }
    page.append(body)
    const foot = footOf(galley, group, problem, noteParts)
    if (foot !== undefined) page.append(foot)
    pages.push(page)
  }
  return pages
}

function floatAt({ floats }: Galley, number: number, margins: Partial<CSSStyleDeclaration>): Node[] {
  const float = floats[number]
  if (float === undefined) return []
  Object.assign(float.element.style, margins)
  return [float.element]
}

function footOf(
  galley: Galley,
  group: readonly Column[],
  { floatGap }: Problem,
  parts: ReadonlyMap<string, Node>,
): HTMLElement | undefined {
  const bottom = group.flatMap((column) => column.bottom)
  const notes = group.flatMap((column) => column.notes)
  if (bottom.length + notes.length === 0) return undefined
  const foot = emptied(galley.shell)
  foot.classList.add('page-foot')
  for (const number of bottom)
    foot.append(...floatAt(galley, number, { marginTop: `${floatGap}px`, marginBottom: '0' }))
  if (notes.length > 0) foot.append(notesAtFoot(galley, notes, parts))
  return foot
}

function notesAtFoot(galley: Galley, notes: readonly NotePart[], parts: ReadonlyMap<string, Node>): HTMLElement {
  const section = emptied(galley.noteShell)
  if ((notes[0]?.from ?? 0) > 0) section.classList.add('continued')
  for (const { note, from } of notes) {
    const part = parts.get(`${note}:${from}`)
    if (part !== undefined) section.append(part)
  }
  if (section.firstElementChild instanceof HTMLElement) section.firstElementChild.style.marginTop = '0'
  return section
}
