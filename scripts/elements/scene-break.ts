import { h } from 'hastscript'
import type { ThematicBreak } from 'mdast'
import type { Element } from '../book/element.ts'

/** `***`: time passes. `<hr>` is a separator for everybody; what it looks like is the theme's affair. */
export const sceneBreak: Element = {
  name: 'scene-break',
  handlers: {
    thematicBreak: (node: ThematicBreak, context) => context.patch(node, h('hr.scene-break')),
  },
}
