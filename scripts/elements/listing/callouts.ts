import type { List, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../base/message.ts'
import type { Listing } from '../../book/nodes.ts'

/** Tells of what does not match. */
export type Report = (
  problem: { readonly ruleId: string; readonly reason: string; readonly note: string },
  node: Listing | List,
  place: Place | undefined,
) => void

/**
 * Joins each listing that has callouts with the ordered list directly after it (or after its output), and each output
 * with the listing before it.
 */
export function joinNeighbours(tree: Root, report: Report): void {
  let groups = 0
  visit(tree, 'listing', (node, index, parent) => {
    if (parent === undefined || index === undefined || node.role === 'output') return
    let next = index + 1
    const output = parent.children[next]
    if (output?.type === 'listing' && output.role === 'output') {
      node.joined = 'to-output'
      output.joined = 'to-code'
      next += 1
    }
    const marks = [...new Set(node.codeLines.flatMap(({ callouts }) => callouts ?? []))]
    if (marks.length === 0) return
    const list = parent.children[next]
    if (list?.type !== 'list' || list.ordered !== true) {
      report(
        {
          ruleId: 'callout-unexplained',
          reason: `Unexpected callouts in a listing, expected an ordered list after it that explains ${marks.join(', ')}`,
          note: 'Write the list directly below the listing; `\\<1>` is no callout.',
        },
        node,
        placeOfMark(node, marks[0] ?? 1),
      )
      return
    }
    const first = list.start ?? 1
    const explained = list.children.map((_, at) => first + at)
    for (const mark of marks.filter((number) => !explained.includes(number))) {
      report(
        {
          ruleId: 'callout-unexplained',
          reason: `Unexpected callout ${mark}, expected an item ${mark} in the list after the listing`,
          note: 'Add the item, or take the mark away.',
        },
        node,
        placeOfMark(node, mark),
      )
    }
    for (const [at, item] of list.children.entries()) {
      if (marks.includes(first + at)) continue
      report(
        {
          ruleId: 'callout-unused',
          reason: `Unexpected explanation ${first + at}, expected a \`<${first + at}>\` in the listing before it`,
          note: 'Mark the line that it explains; a list that explains no callouts needs a sentence before it.',
        },
        list,
        item.position?.start,
      )
    }
    groups += 1
    node.callouts = { group: groups, explained }
    parent.children[next] = {
      type: 'callouts',
      group: groups,
      start: first,
      marked: marks,
      children: list.children,
      ...(list.position === undefined ? {} : { position: list.position }),
      data: { ...list.data },
    }
  })
}

/** Code of another file has no place in the chapter but that of the listing. */
function placeOfMark(node: Listing, mark: number): Place | undefined {
  const start = node.position?.start
  const at = node.codeLines.findIndex(({ callouts }) => callouts?.includes(mark) === true)
  if (start === undefined || at === -1 || node.attributes.values['include'] !== undefined) return start
  return { line: start.line + at + 1, column: start.column }
}
