import type { Nodes, PhrasingContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { attributesOfDirective } from '../../book/attributes-of-directive.ts'
import { detachAttributes } from '../../book/detach-attributes.ts'
import { directiveLabel } from '../../book/directive-label.ts'
import type { ShapeTools } from '../../book/element.ts'
import type { Attributes } from '../../book/nodes.ts'
import { captionWords, isCaption } from './caption.ts'
import { csvKeys, tableOfCsv } from './csv-table.ts'
import type { Refuse } from './shape.ts'
import { writtenTable, type WrittenTable } from './written-table.ts'

/** Names of the containers that are tables; the second is MyST's. */
export const tableContainers = ['table', 'list-table'] as const

export type FromDirective =
  | {
      readonly table: WrittenTable
      readonly caption: PhrasingContent[]
      readonly attributes: Attributes
      readonly instead?: undefined
    }
  /** What stands in its place when there is no table: nothing that was written is lost. */
  | { readonly table?: undefined; readonly instead: readonly Nodes[] }

/** `::: table "Caption" {…}` around a list of rows, a table of bars or a drawn one; a caption may stand inside as well. */
export function tableOfContainer(
  node: ContainerDirective,
  tools: ShapeTools,
  refuse: Refuse,
): FromDirective | undefined {
  if (!tableContainers.some((name) => name === node.name)) return undefined
  const label = directiveLabel(node.children)
  const inside = node.children.filter((child) => child !== label)
  const words = inside.find((child) => isCaption(child))
  const [content, ...rest] = inside.filter((child) => child !== words)
  const table = content === undefined || rest.length > 0 ? undefined : writtenTable(content, tools, refuse)
  if (table === undefined) {
    refuse(
      'table-content',
      `Unexpected content of \`::: ${node.name}\`, expected one table: a list of rows, bars, or a drawing`,
      'Write rows as `- - first cell`, `  - second cell`.',
      rest[0] ?? content ?? node,
    )
    return { instead: node.children }
  }
  const caption = words === undefined ? (label?.children ?? []) : captionWords(words)
  const [own, inner] = [attributesOfDirective(node), detachAttributes(caption)]
  const attributes: Attributes = {
    id: own.id ?? inner?.id,
    classes: [...own.classes, ...(inner?.classes ?? [])],
    values: { ...inner?.values, ...own.values },
  }
  return { table, caption, attributes }
}

/** `::table{file="data/x.csv" caption="…" label="tbl:x"}`, or with its caption in brackets: `::table[Caption]{…}`. */
export function tableOfDirective(
  node: LeafDirective,
  file: VFile,
  tools: ShapeTools,
  refuse: Refuse,
): FromDirective | undefined {
  if (node.name !== 'table') return undefined
  const at = { file: node.data?.from ?? file.path, place: node.position }
  const made = tableOfCsv(node, at, tools, (told) => file.messages.push(told))
  if (made === undefined) return { instead: [] }
  const read = attributesOfDirective(node)
  const attributes = { ...read, id: read.id ?? read.values['label'] }
  const caption = read.values['caption']
  if (caption !== undefined && node.children.length > 0)
    refuse('table-caption', 'Unexpected second caption of a table', 'Keep the brackets or `caption="…"`.')
  const words = caption === undefined ? node.children : tools.inline(caption, captionAt(node, tools), node)
  return { table: { ...made, joins: false, keys: csvKeys }, caption: words, attributes }
}

/** Where the words of `caption="…"` begin. */
function captionAt(node: LeafDirective, tools: ShapeTools) {
  const start = node.position?.start
  const at = /\bcaption=["']?/.exec(tools.sourceOf(node))
  if (start?.offset === undefined || at === null) return start
  const before = at.index + at[0].length
  return { line: start.line, column: start.column + before, offset: start.offset + before }
}
