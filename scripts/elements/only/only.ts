import { conditionNames } from '../../book/conditions.ts'
import type { Element } from '../../book/element.ts'
import { markConditions } from './mark-conditions.ts'

/**
 * `::: {.only outputs="epub web"}`, `::: {.not outputs="print"}`, and the same braces after a heading, a picture, a span.
 * A condition becomes data of the nodes under it, so that what is conditional is numbered and listed like all else;
 * `resolve/book-for.ts` takes away what an output does not get. The last element of the shelf: the others make the nodes.
 */
export const only: Element = {
  name: 'only',
  containers: conditionNames,
  shape: (tree, file, { outputs }) => markConditions(tree, file, outputs),
}
