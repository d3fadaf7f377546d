import type { Nodes, Parents, Root, RowContent, Table } from 'mdast'
import type { VFile } from 'vfile'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { message } from '../../base/message.ts'
import { noAttributes } from '../../book/attributes.ts'
import { detachAttributes } from '../../book/detach-attributes.ts'
import type { ShapeTools } from '../../book/element.ts'
import type { Attributes, CaptionedTable } from '../../book/nodes.ts'
import { captionInDefinition, captionWords, drawingWithCaption, isCaption } from './caption.ts'
import { finishTable } from './finish.ts'
import { tableOfContainer, tableOfDirective } from './from-directive.ts'
import { isGrid, writtenTable, type WrittenTable } from './written-table.ts'

/** Reports about a table: the rule, what is unexpected, the way out, and the cell if one is meant. */
export type Refuse = (ruleId: string, reason: string, note?: string, about?: Nodes) => void

/** Makes every table of a chapter, however it is written, a `table` with its options, most in a `captionedTable`. */
export function shapeTables(tree: Root, file: VFile, tools: ShapeTools): void {
  let order = 0
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined || parent.type === 'captionedTable') return undefined
    const refuse = refusal(node, file)
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const made =
        node.type === 'leafDirective'
          ? tableOfDirective(node, file, tools, refuse)
          : tableOfContainer(node, tools, refuse)
      if (made === undefined) return undefined
      if (made.table === undefined) {
        parent.children.splice(index, 1, ...(made.instead as never[]))
        return [SKIP, index]
      }
      finish(made.table, made.attributes, refuse)
      parent.children[index] = captionedOf(node, made.caption, made.table.table, made.attributes)
      return index
    }
    const drawn = drawingWithCaption(node)
    if (drawn !== undefined && isGrid(drawn[0], tools)) {
      parent.children.splice(index, 1, ...drawn)
      return index
    }
    // One that is finished is met again on the way to its cells.
    if (node.type === 'table' ? node.data?.options !== undefined : !isGrid(node, tools)) return undefined
    const written = writtenTable(node, tools, refuse)
    if (written === undefined) return undefined
    const taken = takeCaption(parent, index, refuse)
    const aboutCaption: Refuse = (id, reason, note, about = taken.last ?? taken.first) =>
      refuse(id, reason, note, about)
    finish(written, taken.attributes, aboutCaption)
    parent.children[taken.index] =
      taken.words === undefined
        ? written.table
        : captionedOf(spanning(taken.first, taken.last, node), taken.words, written.table, taken.attributes)
    return taken.index
  })
  reportNested(tree, file)

  function finish({ table, ...written }: WrittenTable, attributes: Attributes, refuse: Refuse): void {
    finishTable(table, attributes, written, tools, refuse)
    table.data = { ...table.data, order: ++order }
  }
}

interface Taken {
  /** Where the table stands once its caption is gone. */
  readonly index: number
  readonly words?: CaptionedTable['children'][0]['children'] | undefined
  readonly attributes: Attributes
  readonly first?: Nodes | undefined
  readonly last?: Nodes | undefined
}

/** Takes the caption of a table out of its parent: the paragraph below it, else the one above. */
function takeCaption(parent: Parents, index: number, refuse: Refuse): Taken {
  const siblings: Nodes[] = parent.children
  const [before, after] = [siblings[index - 1], siblings[index + 1]]
  const taken = (at: number, words: ReturnType<typeof captionWords>, place: Pick<Taken, 'first' | 'last'>): Taken => {
    const attributes = detachAttributes(words) ?? noAttributes
    return { index: at, words, attributes, ...place }
  }
  if (isCaption(after)) {
    siblings.splice(index + 1, 1)
    if (isCaption(before))
      refuse('table-caption', 'Unexpected second caption of a table', 'Keep the one above or the one below.', before)
    return taken(index, captionWords(after), { last: after })
  }
  if (isCaption(before)) {
    siblings.splice(index - 1, 1)
    return taken(index - 1, captionWords(before), { first: before })
  }
  const [term, caption] = captionInDefinition(before) ?? []
  if (term === undefined || caption === undefined) return { index, attributes: noAttributes }
  siblings[index - 1] = term
  return taken(index, captionWords(caption), { first: caption })
}

/** From the first of two nodes to the last, around a table. */
function spanning(first: Nodes | undefined, last: Nodes | undefined, table: Nodes): Pick<Nodes, 'position' | 'data'> {
  const [start, end] = [(first ?? table).position?.start, (last ?? table).position?.end]
  return { data: table.data, ...(start === undefined || end === undefined ? {} : { position: { start, end } }) }
}

function captionedOf(
  { position, data }: Pick<Nodes, 'position' | 'data'>,
  words: CaptionedTable['children'][0]['children'],
  table: Table,
  attributes: Attributes,
): CaptionedTable {
  return {
    type: 'captionedTable',
    attributes,
    children: [{ type: 'caption', children: words }, table],
    data: { from: data?.from, attributes },
    ...(position === undefined ? {} : { position }),
  }
}

function refusal(node: Nodes, file: VFile): Refuse {
  return (ruleId, reason, note, about = node) => {
    // A cell's own place begins at its bar.
    const place = isCell(about) ? (about.children[0]?.position ?? about.position) : about.position
    file.messages.push(message({ severity: 'error', ruleId, reason, note, file: node.data?.from ?? file.path, place }))
  }
}

function isCell(node: Nodes): node is RowContent {
  return node.type === 'tableCell' || node.type === 'blockCell'
}

function reportNested(tree: Root, file: VFile): void {
  visitParents(tree, 'table', (node, ancestors) => {
    if (ancestors.some(({ type }) => type === 'blockCell'))
      refusal(node, file)(
        'table-nested',
        'Unexpected table within a cell of another one',
        'Kindle refuses such tables, and small screens have no room for them: make two tables of it, or a list.',
      )
  })
}
