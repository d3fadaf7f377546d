import { defListHastHandlers } from 'mdast-util-definition-list'
import type { Element, Handler } from '../book/element.ts'

/** `Term` on a line, `: definition` on the next. */
export const definitionList: Element = {
  name: 'definition-list',
  handlers: Object.fromEntries(
    Object.entries(defListHastHandlers).map(([type, handler]): [string, Handler] => [
      type,
      (node, context) => handler(context.state, node, undefined) as ReturnType<Handler>,
    ]),
  ),
}
