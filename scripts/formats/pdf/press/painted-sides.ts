import { generate } from 'css-tree'
import { pageRules } from '../page-rules.ts'
import type { PageFurniture } from './furniture.ts'

type Side = PageFurniture['side']

/** Sides of the book whose pages a sheet paints, whatever stands on them: by a background or a border of `@page` without a name. */
export function paintedSides(css: string): ReadonlySet<Side> {
  const painted = new Set<Side>()
  for (const { side, block } of pageRules(css)) {
    const paints = block.children.some(
      (node) =>
        node.type === 'Declaration' &&
        /^(?:background|border|outline)/.test(node.property) &&
        !/^(?:none|0|transparent)$/.test(generate(node.value)),
    )
    if (!paints) continue
    if (side !== ':right') painted.add('left')
    if (side !== ':left') painted.add('right')
  }
  return painted
}
