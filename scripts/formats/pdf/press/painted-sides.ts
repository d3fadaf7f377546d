import { generate, parse, walk } from 'css-tree'
import type { PageFurniture } from './furniture.ts'

type Side = PageFurniture['side']

/** Sides of the book whose pages a sheet paints, whatever stands on them: by a background or a border of `@page` without a name. */
export function paintedSides(css: string): ReadonlySet<Side> {
  const painted = new Set<Side>()
  walk(parse(css), {
    visit: 'Atrule',
    enter({ name, prelude, block }) {
      const selector = prelude === null ? '' : generate(prelude).trim()
      if (name !== 'page' || block === null || !/^(?::left|:right)?$/.test(selector)) return
      const paints = block.children.some(
        (node) =>
          node.type === 'Declaration' &&
          /^(?:background|border|outline)/.test(node.property) &&
          !/^(?:none|0|transparent)$/.test(generate(node.value)),
      )
      if (!paints) return
      if (selector !== ':right') painted.add('left')
      if (selector !== ':left') painted.add('right')
    },
  })
  return painted
}
