import type { Nodes, Root, Text } from 'mdast'
import type { ReferenceItem } from '../book/nodes.ts'
import { noBreakSpaces } from './no-break-spaces.ts'
import type { QuotationMarks } from '../book/quotation-marks.ts'
import { quotationMarksOf } from '../book/quotation-marks.ts'
import type { Run } from './smart-text.ts'
import { smarten } from './smart-text.ts'
import './syntax/literal-text.ts'

/** A run and, if its text may change, the node that holds it. */
interface NodeRun extends Run {
  readonly node?: Text | undefined
}

/**
 * Gives a tree the quotation marks of its language, apostrophes, dashes and ellipses. Code, formulas, HTML, addresses
 * and escaped characters are left alone; places stay those of the source.
 *
 * @param tree values of its text nodes are changed in place
 * @param language BCP 47
 */
export function smartPunctuation(tree: Root, language: string): void {
  smartenBlock(tree, quotationMarksOf(language), language)
}

function smartenBlock(block: Nodes, marks: QuotationMarks, language: string): void {
  if (!('children' in block)) return
  const runs: NodeRun[] = []
  const inner: Nodes[] = []
  for (const child of block.children) collect(child, runs, inner, marks)
  const texts = withNoBreakSpaces(smarten(runs, marks), runs, language)
  for (const [index, { node }] of runs.entries()) if (node !== undefined) node.value = texts[index] ?? node.value
  for (const node of inner) smartenBlock(node, marks, language)
}

/** Changes only text of the author's; what stands beside it counts. */
function withNoBreakSpaces(texts: readonly string[], runs: readonly NodeRun[], language: string): string[] {
  const made = [...texts]
  for (const { at, length, text } of noBreakSpaces(texts.join(''), language).toReversed()) {
    let start = 0
    const index = texts.findIndex((own, run) => {
      const inside = at >= start && at + length <= start + own.length && runs[run]?.fixed === false
      if (!inside) start += own.length
      return inside
    })
    const own = made[index]
    if (own !== undefined) made[index] = own.slice(0, at - start) + text + own.slice(at - start + length)
  }
  return made
}

/** Lays the inline text of a block out in one row; blocks, and notes, are put aside as rows of their own. */
function collect(node: Nodes, runs: NodeRun[], inner: Nodes[], marks: QuotationMarks): void {
  switch (node.type) {
    case 'text':
      runs.push({ text: node.value, fixed: node.data?.literal === true, node })
      return
    case 'break':
      runs.push({ text: '\n', fixed: true })
      return
    case 'html':
    case 'attributes':
      return
    case 'inlineNote':
      inner.push(node)
      runs.push(something)
      return
    case 'reference':
      node.items = node.items.map((item) => smartenItem(item, marks))
      runs.push(something)
      return
    case 'link':
      if (node.children.length === 0 || isAddress(node.url, node.children)) {
        runs.push(something)
        return
      }
      break
    case 'span':
      if (node.attributes.classes.includes('kbd')) {
        runs.push(something)
        return
      }
      break
    case 'inlineCode':
    case 'inlineMath':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      runs.push(something)
      return
    default:
      break
  }
  if (!('children' in node)) return
  if (!inlineParents.has(node.type)) inner.push(node)
  else for (const child of node.children) collect(child, runs, inner, marks)
}

const inlineParents = new Set<string>(['delete', 'emphasis', 'link', 'linkReference', 'span', 'strong'])

/** Stands for what is no text of the author's, but stands in the line as a word does. */
const something: NodeRun = { text: 'x', fixed: true }

function smartenItem(item: ReferenceItem, marks: QuotationMarks): ReferenceItem {
  const [prefix = '', , suffix = ''] = smarten(
    [
      { text: item.prefix, fixed: false },
      { text: ' x ', fixed: true },
      { text: item.suffix, fixed: false },
    ],
    marks,
  )
  return { ...item, prefix, suffix }
}

function isAddress(url: string, children: readonly Nodes[]): boolean {
  const [only, ...others] = children
  return only?.type === 'text' && others.length === 0 && (url === only.value || url === `mailto:${only.value}`)
}
