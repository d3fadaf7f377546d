import { generate } from 'css-tree'
import { pageRules } from './page-rules.ts'

/** A margin box of a theme that shows something (CSS Paged Media §6). */
export interface MarginBox {
  /** `:left`, `:right`, or empty. */
  readonly side: string
  /** `top-left`. */
  readonly box: string
  /** The value of its `content`. */
  readonly content: string
  /** Its other declarations, those of the rules for all pages first. */
  readonly style?: string | undefined
}

/** For themes that say nothing about margin boxes: heads at the outer top, folios at the outer foot. */
export const plainBoxes: readonly MarginBox[] = [
  { side: ':left', box: 'top-left', content: 'string(part)' },
  { side: ':right', box: 'top-right', content: 'string(chapter)' },
  { side: ':left', box: 'bottom-left', content: 'counter(page)' },
  { side: ':right', box: 'bottom-right', content: 'counter(page)' },
]

/**
 * The margin boxes with content of a theme's page sheet, those of its unnamed `@page` rules: Chromium knows neither
 * `string()` nor a page counter that starts again, so these are written out for each run of pages. What a sheet says later of a
 * box counts, what it says of one side more than what it says of both (CSS Paged Media 3 §3.3), and `none` empties a box.
 */
export function marginBoxes(css: string): MarginBox[] {
  const said = new Map<string, Map<string, string>>()
  const styles = new Map<string, string>()
  for (const { side, block } of pageRules(css)) {
    for (const inner of block.children) {
      if (inner.type !== 'Atrule' || inner.block === null) continue
      for (const declaration of inner.block.children) {
        if (declaration.type !== 'Declaration') continue
        if (declaration.property !== 'content') {
          const name = `${side} ${inner.name}`
          styles.set(name, `${styles.get(name) ?? ''}${generate(declaration)}; `)
          continue
        }
        const sides = said.get(inner.name) ?? new Map<string, string>()
        said.set(inner.name, sides.set(side, generate(declaration.value)))
      }
    }
  }
  return [...said].flatMap(([box, sides]) => {
    const both = sides.get('')
    const wanted = both !== undefined && sides.size > 1 ? [':left', ':right'] : [...sides.keys()]
    return wanted.flatMap((side): MarginBox[] => {
      const content = sides.get(side) ?? both
      if (content === undefined || content === 'none' || content === 'normal') return []
      const style = ['', side].map((each) => styles.get(`${each} ${box}`) ?? '')
      const looks = (side === '' ? style.slice(1) : style).join('')
      return [{ side, box, content, ...(looks === '' ? {} : { style: looks }) }]
    })
  })
}
