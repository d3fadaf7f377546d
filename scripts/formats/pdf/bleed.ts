import type { Root } from 'hast'
import type { OutputConfig } from '../../book/config.ts'
import { type DesignedPage, pageTemplates, templatesFor } from './page-templates.ts'
import type { Run } from './page-name.ts'
import type { Margins, PageMargins } from './press/page-margins.ts'
import { classesOf, visitElements } from './visit.ts'

/**
 * What printers on demand want of art beyond the trimmed page, in mm: an eighth of an inch (KDP Help, "Set Trim Size, Bleed,
 * and Margins"; IngramSpark, "File Creation Guide").
 */
const usualBleed = 3.175

/**
 * How far art runs over the trimmed page, in mm. With `auto` nothing does, unless a figure is marked `.bleed` or the theme
 * paints the pages of a document that the book has.
 *
 * @param css the sheet of the output's pages
 */
export function bleedOf(
  { bleed = 0 }: Pick<OutputConfig, 'bleed'>,
  css: string,
  runs: readonly Pick<Run, 'role'>[],
  trees: readonly Root[],
): number {
  if (bleed !== 'auto') return bleed
  const templates = pageTemplates(css)
  const paints = runs.some(({ role }) =>
    [true, false].some((first) =>
      (['left', 'right'] as const).some((side) => isPainted(templates, { role, side, first })),
    ),
  )
  return paints || trees.some(holdsBleed) ? usualBleed : 0
}

function isPainted(templates: ReturnType<typeof pageTemplates>, page: DesignedPage): boolean {
  const paint = templatesFor(templates, page).map((template) => template.paint)
  const [, value = 'none'] = /.*background(?:-color|-image)?:\s*([^;]+)/s.exec(paint.join(';')) ?? []
  return !/^(?:none|transparent|white|#fff(?:fff)?)$/i.test(value.trim())
}

function holdsBleed(tree: Root): boolean {
  let holds = false
  visitElements(tree, (element) => {
    if (element.tagName === 'figure' && classesOf(element).includes('bleed')) holds = true
  })
  return holds
}

/** The printed sheet in mm: the trimmed page and its bleed above, below and at the outer edge. Nothing is cut at the spine. */
export function sheetOf(page: OutputConfig['page'], bleed: number): OutputConfig['page'] {
  return { width: page.width + bleed, height: page.height + 2 * bleed }
}

/** Margins of the trimmed page as margins of the sheet, in px. */
export function bledMargins({ left, right }: PageMargins, bleed: number): PageMargins {
  const more = (bleed / 25.4) * 96
  const bled = (margins: Margins, outer: 'left' | 'right'): Margins => ({
    ...margins,
    top: margins.top + more,
    bottom: margins.bottom + more,
    [outer]: margins[outer] + more,
  })
  return { left: bled(left, 'left'), right: bled(right, 'right') }
}
