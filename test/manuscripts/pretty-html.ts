import type { ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Elements that begin a line of their own; what is in a line stays in it, so that white space shows. */
const blocks: ReadonlySet<string> = new Set(
  'article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** A tree as HTML in one stable form: each block begins a line, indented; text and code go on as they are. */
export function prettyHtml(tree: Root): string {
  return tree.children
    .flatMap((node) => (node.type === 'doctype' ? [] : linesOf(node)))
    .map((line) => `${line}\n`)
    .join('')
}

function linesOf(node: ElementContent): string[] {
  if (node.type !== 'element' || node.tagName === 'pre' || !node.children.some(isBlock)) return [written(node)]
  const [open = '', close = ''] = written({ ...node, children: [{ type: 'text', value: '\n' }] }).split('\n')
  return [open, ...runsOf(node.children).flatMap((lines) => lines.map((line) => `  ${line}`)), close]
}

/** Blocks one by one; what stands in a line between two of them together. */
function runsOf(children: readonly ElementContent[]): string[][] {
  const runs: string[][] = []
  let inline: ElementContent[] = []
  const flush = (): void => {
    const words = inline
      .map(written)
      .join('')
      .replace(/^\n+|\n+$/g, '')
    if (words.trim() !== '') runs.push([words])
    inline = []
  }
  for (const child of children) {
    if (isBlock(child)) {
      flush()
      runs.push(linesOf(child))
    } else inline.push(child)
  }
  flush()
  return runs
}

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && blocks.has(node.tagName)
}

/** Spaces and joiners that look like others, or like nothing, are shown as references. */
function written(node: Nodes): string {
  return toHtml(node, { characterReferences: { useNamedReferences: true, omitOptionalSemicolons: false } })
    .replaceAll('\u00A0', '&nbsp;')
    .replaceAll('\u2060', '&NoBreak;')
    .replaceAll('\u2007', '&numsp;')
    .replaceAll('\u2008', '&puncsp;')
    .replaceAll(' epubType=', ' epub:type=')
}
