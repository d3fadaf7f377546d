import type { LaidPage, LaidPlace } from '../layout.ts'
import type { Plan } from '../paginator/plan.ts'
import type { Problem } from '../paginator/problem.ts'
import { exposedOn } from './exposed-on.ts'
import type { Galley } from './galley.ts'

/** What Node wants to know of the pages: how full they are, which headings they hold, and which are bare. */
export function readPages(pages: readonly HTMLElement[], plan: Plan, { columns }: Problem, galley: Galley): LaidPage[] {
  const isTurned = (float: number): boolean => {
    const element = galley.floats[float]?.element
    return element !== undefined && getComputedStyle(element).writingMode === 'sideways-lr'
  }
  return pages.map((page, number) => {
    const group = plan.columns.slice(number * columns, (number + 1) * columns)
    const floats = group.flatMap(({ top }) => top)
    const bare = group.every(
      ({ from, to, top }) =>
        from === to && top.length > 0 && top.every((float) => galley.floats[float]?.alone === true),
    )
    return {
      filled: Math.max(0, ...group.map(({ height }) => height)),
      headings: [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap(({ id, localName }) =>
        id === '' ? [] : [{ id, depth: Number(localName.slice(1)) }],
      ),
      bare,
      turned: bare && floats.every(isTurned),
      exposed: exposedOn(page),
    }
  })
}

/**
 * Where ids came to stand. Those in drawings and formulas are nobody's business, and a mark may have no box. A
 * title stands where its opening begins, with the number above it.
 */
export function readPlaces(pages: readonly HTMLElement[]): LaidPlace[] {
  return pages.flatMap((page, number) => {
    const frame = page.getBoundingClientRect()
    return [...page.querySelectorAll<HTMLElement>('[id]:not(svg *, math *)')].flatMap((element) => {
      const rect = (element.closest('.opening') ?? element).getClientRects()[0]
      if (rect === undefined) return []
      return { id: element.id, page: number, x: round(rect.left - frame.left), y: round(rect.top - frame.top) }
    })
  })
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
