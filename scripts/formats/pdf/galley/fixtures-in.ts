import type { Fixture } from '../paginator/problem.ts'
import { floatKind } from './float-kind.ts'
import type { Flow } from './measured.ts'

/** Figures and tables with captions that stay in the text. Listings and quotations have numbers of their own. */
export function fixturesIn({ units }: Flow): Fixture[] {
  const fixtures: Fixture[] = []
  let last: Element | undefined
  for (const [at, { source }] of units.entries()) {
    const figure = outermostFigure(source.kind === 'element' ? source.element : source.paragraph.element)
    if (
      figure === undefined ||
      !figure.matches(':has(img, svg, table)') ||
      figure.matches(':has(> pre, > blockquote)')
    ) {
      last = undefined
    } else if (figure === last) {
      const open = fixtures.pop()
      if (open !== undefined) fixtures.push({ ...open, to: at + 1 })
    } else {
      fixtures.push({ from: at, to: at + 1, kind: floatKind(figure) })
      last = figure
    }
  }
  return fixtures
}

/** The figure that an element stands in; parts of a figure, (a) and (b), are no figures of their own. */
function outermostFigure(element: Element): Element | undefined {
  let found: Element | undefined
  for (let at = element.closest('figure'); at !== null; at = at.parentElement?.closest('figure') ?? null) {
    if (at.id !== '' && at.querySelector(':scope > figcaption') !== null) found = at
  }
  return found
}
