import type { ThematicBreak } from 'mdast'
import type { Element } from '../book/element.ts'
import { element } from '../book/html.ts'

/** `***`: time passes. `<hr>` is a separator for everybody; what it looks like is the theme's affair. */
export const sceneBreak: Element = {
  name: 'scene-break',
  handlers: {
    thematicBreak: (node: ThematicBreak, context) =>
      context.patch(node, element('hr', { className: ['scene-break'] }, [])),
  },
}
