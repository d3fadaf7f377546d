import { calc } from '@csstools/css-calc'
import { type CssNode, generate } from 'css-tree'
import { pageRules } from '../page-rules.ts'

/** Margins of a page, px of CSS (96 to the inch). */
export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The margins of left-hand and right-hand pages. */
export interface PageMargins {
  readonly left: Margins
  readonly right: Margins
}

type Side = keyof Margins
const sides = ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[]

/** What Chromium gives a page of which no sheet says anything: 0.4 in. */
const unsaid = '0.4in'

/**
 * The margins that a sheet's `@page` rules come to (CSS Paged Media 3 §5, §7): those without a name, `:left` and `:right`
 * over them. Lengths, percentages of the page and the functions of CSS Values 4 §10 are worked out; `em` is 16 px.
 *
 * @param page width and height in mm
 */
export function pageMargins(css: string, page: { readonly width: number; readonly height: number }): PageMargins {
  const said = marginsSaid(css)
  const of = (side: 'left' | 'right'): Margins => {
    const values = { ...said.get(''), ...said.get(`:${side}`) }
    const px = (edge: Side): number => toPx(values[edge] ?? unsaid, edge, page)
    return { top: px('top'), right: px('right'), bottom: px('bottom'), left: px('left') }
  }
  return { left: of('left'), right: of('right') }
}

/** Values as they are written, by the pages they are for. */
function marginsSaid(css: string): Map<string, Partial<Record<Side, string>>> {
  const said = new Map<string, Partial<Record<Side, string>>>()
  for (const { side, block } of pageRules(css)) {
    const values = said.get(side) ?? {}
    for (const declaration of block.children) {
      if (declaration.type === 'Declaration') Object.assign(values, longhands(declaration.property, declaration.value))
    }
    said.set(side, values)
  }
  return said
}

function longhands(property: string, value: CssNode): Partial<Record<Side, string>> {
  const edge = sides.find((side) => property === `margin-${side}`)
  if (edge !== undefined) return { [edge]: generate(value) }
  if (property !== 'margin' || value.type !== 'Value') return {}
  const parts = value.children.toArray().map((part) => generate(part))
  const [top = unsaid, right = top, bottom = top, left = right] = parts
  return { top, right, bottom, left }
}

function toPx(value: string, edge: Side, page: { readonly width: number; readonly height: number }): number {
  if (value === '0') return 0
  const whole = edge === 'left' || edge === 'right' ? page.width : page.height
  const absolute = value
    .replaceAll(/(\d*\.?\d+)%/g, (_, share: string) => `${(Number(share) / 100) * whole}mm`)
    .replaceAll(/(\d*\.?\d+)r?em\b/g, (_, count: string) => `${Number(count) * 16}px`)
  const px = /^(-?[\d.]+(?:e-?\d+)?)px$/.exec(calc(`calc(0px + ${absolute})`, { toCanonicalUnits: true, precision: 6 }))
  return px === null ? toPx(unsaid, edge, page) : Number(px[1])
}

/** The room for text on either side, px. Chromium breaks pages at whole px. */
export function textArea(
  { left, right }: PageMargins,
  page: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const px = (millimetres: number): number => (millimetres / 25.4) * 96
  const width = px(page.width) - Math.max(left.left + left.right, right.left + right.right)
  const height = px(page.height) - Math.max(left.top + left.bottom, right.top + right.bottom)
  return { width: Math.floor(width * 64) / 64, height: Math.floor(height) }
}
