import { cssExtent } from '../base/css-extent.ts'

/** Bounds on style sheets: a parser makes some hundred bytes of each part, and calls itself for each level. */
export interface StyleLimits {
  /** UTF-16 units of one sheet. */
  readonly size: number
  readonly depth: number
  /** Words and marks of one sheet; Bootstrap has 60,000. */
  readonly parts: number
  /** Words and marks of all sheets of a publication, `<style>` elements included. */
  readonly total: number
}

const styleLimits: StyleLimits = { size: 4_000_000, depth: 64, parts: 400_000, total: 1_500_000 }

/** Says of one sheet after the other what is too much about it; undefined where nothing is. */
export function styleJudge(limits: StyleLimits = styleLimits): (css: string) => string | undefined {
  let left = limits.total
  return (css) => {
    if (css.length > limits.size) return `style sheet of ${css.length} characters, expected at most ${limits.size}`
    const { depth, parts } = cssExtent(css)
    if (depth > limits.depth) return `style sheet nested ${depth} deep, expected at most ${limits.depth}`
    if (parts > limits.parts) return `style sheet of ${parts} words and marks, expected at most ${limits.parts}`
    if (parts > left)
      return `style sheets of more than ${limits.total} words and marks in all, expected at most so many`
    left -= parts
    return undefined
  }
}
