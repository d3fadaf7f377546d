import { type CssNode, generate, type List, type ListItem, parse, walk } from 'css-tree'
import type { Face } from '../../book/theme.ts'
import { svgFamily } from './svg-family.ts'

/**
 * A drawing's style rules, held inside the drawing: selectors begin with its id, ids and classes carry its prefix,
 * rules that fetch or reach out (`@import`, `@font-face`, foreign `url()`) are dropped, families are the theme's.
 */
export function scopedStyle(
  css: string,
  prefix: string,
  faces: readonly Face[],
  context: 'stylesheet' | 'declarationList' = 'stylesheet',
): string {
  const tree = parse(css, { context, parseCustomProperty: true })
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Atrule' && node.name !== 'media' && node.name !== 'supports') list?.remove(item)
      if (node.type === 'IdSelector' || node.type === 'ClassSelector') node.name = prefix + node.name
      if (node.type === 'Declaration') {
        const value = generate(node.value)
        if (fetches(value)) list?.remove(item)
        else if (node.property === 'font-family') node.value = { type: 'Raw', value: svgFamily(value, faces) }
      }
      if (node.type === 'Url') node.value = node.value.replace(/^#/, `#${prefix}`)
    },
  })
  const written = generate(tree)
  return context === 'stylesheet' ? `#${prefix}drawing{${written}}` : written
}

/** A `url()` that is not a part of the drawing. */
function fetches(value: string): boolean {
  return /url\((?!["']?#)|image-set|expression|javascript:/i.test(value)
}
