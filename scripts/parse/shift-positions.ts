import type { Node } from 'unist'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'

/** Moves the positions of nodes that were parsed from a piece of a source to where the piece stands in it. */
export function shiftPositions(tree: Node, start: Point): void {
  movePositions(tree, ({ line, column, offset }) => ({
    line: line + start.line - 1,
    column: line === 1 ? column + start.column - 1 : column,
    ...(offset === undefined || start.offset === undefined ? {} : { offset: offset + start.offset }),
  }))
}

/** Moves every place that hangs on the nodes of a tree. */
export function movePositions(tree: Node, move: (point: Point) => Point): void {
  visit(tree, (node) => {
    if (node.position === undefined) return
    node.position = { start: move(node.position.start), end: move(node.position.end) }
    if ('lines' in node && Array.isArray(node.lines)) node.lines = (node.lines as Point[]).map(move)
    if ('items' in node && Array.isArray(node.items)) {
      for (const item of node.items as { position?: { start: Point; end: Point } }[]) {
        if (item.position !== undefined)
          item.position = { start: move(item.position.start), end: move(item.position.end) }
      }
    }
  })
}
