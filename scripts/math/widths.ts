import type { Element, ElementContent } from 'hast'
import { drawMathml } from './draw.ts'
import { faceDifference } from './face-widths.ts'
import { toMathml } from './mathml.ts'
import { pagePieces } from './page.ts'
import { emsOf } from './tree/lengths.ts'

/** In em of the formula. */
export interface FormulaWidths {
  /** In the faces of books. */
  readonly whole: number
  /** The widest of the pieces that a page may break it into. */
  readonly piece: number
  /** In MathJax's face. */
  readonly drawn: number
}

/** No output's line is as short. Drawing takes milliseconds: what cannot be wider is not drawn. */
const narrowest = 18

/** At least the width of a formula, in em: no letter is wider than this, spaces and fences with it. */
function widest(node: ElementContent): number {
  if (node.type === 'text') return node.value.length * 1.2
  if (node.type !== 'element') return 0
  const { width, lspace, rspace, style } = node.properties
  const own = [width, lspace, rspace].reduce<number>((sum, size) => sum + Math.max(0, emsOf(size) ?? 0), 0)
  const padding = Array.from((typeof style === 'string' ? style : '').matchAll(/([\d.]+)em/g), ([, size]) =>
    Number(size),
  )
  const gaps = node.tagName === 'mtd' ? 2 : 0
  return node.children.reduce(
    (sum, child) => sum + widest(child),
    own + gaps + padding.reduce((sum, size) => sum + size, 0),
  )
}

/** How wide a formula is; undefined for what is too short to be wide. */
export function widthsOf(math: Element, display: boolean): FormulaWidths | undefined {
  if (widest(math) < narrowest) return undefined
  const drawn = drawnWidth(math)
  const pieces = pagePieces(math, display, () => '')
  const whole = Math.max(0, drawn + faceDifference(math))
  return { whole, drawn, piece: pieces.length === 1 ? whole : Math.max(...pieces.map(bookWidth)) }
}

/** As MathJax would draw it; nothing for what it cannot draw. */
export function drawnWidth(math: Element): number {
  const drawn = drawMathml(toMathml(math))
  return drawn.ok ? drawn.widthEm : 0
}

/** In the faces of books. */
export function bookWidth(math: Element): number {
  return Math.max(0, drawnWidth(math) + faceDifference(math))
}
