import type { Code, Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message, type Place, type Severity } from '../base/message.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import { includedCode } from '../book/included-code.ts'
import type { Callouts, Listing } from '../book/nodes.ts'
import { joinNeighbours } from './listing/callouts.ts'
import { readInfo } from './listing/info.ts'
import { printCallouts } from './listing/print-callouts.ts'
import { printListing } from './listing/print-listing.ts'
import { readLines } from './listing/read-lines.ts'

/** A fenced code block: ```` ```ts {#lst:x caption="…" file="x.ts"} ````, or `include="code/x.ts" region="y"` for its text. */
export const listing: Element = {
  name: 'listing',
  shape: (tree, file, tools) => {
    visit(tree, 'code', (node, index, parent) => {
      if (parent === undefined || index === undefined) return
      parent.children[index] = toListing(node, file, tools)
    })
    joinNeighbours(tree, ({ ruleId, reason, note }, node, place) =>
      report(file, node, { severity: 'warning', ruleId, reason, note }, place),
    )
  },
  handlers: {
    listing: (node: Listing, context) => context.patch(node, printListing(node, context)),
    callouts: (node: Callouts, context) => context.patch(node, printCallouts(node, context)),
  },
}

function toListing(node: Code, file: VFile, tools: ShapeTools): Listing {
  const [opening = ''] = tools.sourceOf(node).split('\n', 1)
  const { language, role, attributes, captionAt, unread } = readInfo(node, opening)
  if (unread !== undefined) {
    report(file, node, {
      severity: 'warning',
      ruleId: 'listing-info',
      reason: `Unexpected info string \`${unread}\` of a code block, expected a language and perhaps \`{…}\``,
      note: 'Write ```` ```ts {#lst:name caption="…"} ````.',
    })
  }
  const includes = attributes.values['include'] !== undefined
  const included = includes ? includedCode(attributes, tools.reader) : undefined
  if (included !== undefined && !included.ok) {
    const { ruleId, reason, note } = included
    report(file, node, { severity: 'error', ruleId, reason, note })
  }
  const own = node.value.split('\n').map((text, at) => ({ text, number: at + 1 }))
  const taken = included?.ok === true ? included.value : own
  const isPart = ['region', 'tag', 'anchor', 'lines'].some((key) => attributes.values[key] !== undefined)
  const { value, lines, numbered, problems } = readLines(
    taken,
    { attributes, language, role },
    included?.ok === true && isPart,
  )
  for (const reason of problems) report(file, node, { severity: 'warning', ruleId: 'listing-lines', reason })
  if (attributes.id === undefined && !includes && lines.some(({ name }) => name !== undefined)) {
    report(file, node, {
      severity: 'warning',
      ruleId: 'listing-line-name',
      reason: 'Unexpected name of a line in a listing without a label, expected one such as `{#lst:name}`',
      note: 'A reference says the listing and the line: `@lst:name:line`.',
    })
  }
  const caption = attributes.values['caption']
  return {
    type: 'listing',
    value,
    language,
    attributes,
    codeLines: lines,
    role,
    numbered,
    children: caption === undefined ? [] : [{ type: 'caption', children: tools.inline(caption, captionAt, node) }],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

interface Problem {
  readonly severity: Severity
  readonly ruleId: string
  readonly reason: string
  readonly note?: string | undefined
}

function report(file: VFile, node: Nodes, problem: Problem, place: Place | undefined = node.position): void {
  file.messages.push(message({ ...problem, file: node.data?.from ?? file.path, place }))
}
