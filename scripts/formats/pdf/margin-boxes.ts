import { type CssNode, generate, parse, walk } from 'css-tree'

/** A margin box of a theme that shows something (CSS Paged Media §6). */
export interface MarginBox {
  /** `:left`, `:right`, or empty. */
  readonly side: string
  /** `top-left`. */
  readonly box: string
  /** The value of its `content`. */
  readonly content: string
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
 * `string()` nor a page counter that starts again, so these are written out for each run of pages.
 */
export function marginBoxes(css: string): MarginBox[] {
  const boxes: MarginBox[] = []
  walk(parse(css), {
    visit: 'Atrule',
    enter(rule: CssNode) {
      if (rule.type !== 'Atrule' || rule.name !== 'page' || rule.block === null) return
      const side = rule.prelude === null ? '' : generate(rule.prelude).trim()
      if (!/^(?::left|:right)?$/.test(side)) return
      for (const inner of rule.block.children) {
        if (inner.type !== 'Atrule' || inner.block === null) continue
        for (const declaration of inner.block.children) {
          if (declaration.type !== 'Declaration' || declaration.property !== 'content') continue
          const content = generate(declaration.value)
          // What a sheet says later of the same box counts, and `none` takes it away.
          const before = boxes.findIndex((each) => each.side === side && each.box === inner.name)
          if (before !== -1) boxes.splice(before, 1)
          if (content !== 'none' && content !== 'normal') boxes.push({ side, box: inner.name, content })
        }
      }
    },
  })
  return boxes
}
