import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Book } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import { measureOf, type Measure } from '../book/measures.ts'
import type { InlineMath, MathBlock } from '../book/nodes.ts'
import type { Formulas, FormulaWidths } from '../math/formulas.ts'

/** Themes set formulas a little larger than the text around them. */
const mathSize = 1.03

/** How much may stick out before it is worth a word: what a reader's margin swallows. In em. */
const tolerance = 0.5

/**
 * Formulas that are wider than the line of an output: readers cut them off, shrink them until nobody can read them, or push
 * the page aside. One message for each, with its width in all outputs that cannot hold it.
 */
export function wideFormulas({ chapters, config }: Book, formulas: Formulas): Message[] {
  const outputs = Object.values(config.outputs)
  const found: Message[] = []
  for (const { tree, file } of chapters) {
    visit(tree, ['math', 'inlineMath'], (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return
      const conversion = formulas.convert(node.value, node.type === 'math')
      const widths = conversion.ok ? conversion.widths() : undefined
      if (widths === undefined) return
      const wide = outputs.flatMap((output) => excess(output, node, widths) ?? [])
      const made = toMessage(wide, outputs, node, widths)
      if (made !== undefined) found.push(message({ ...made, file: fileOf(node) ?? file.path, place: node.position }))
    })
  }
  return found
}

interface Wide {
  readonly measure: Measure
  readonly width: number
}

function excess(output: OutputConfig, node: Nodes, widths: FormulaWidths): Wide | undefined {
  if (node.data?.when?.some(({ outputs }) => !outputs.includes(output.name)) === true) return undefined
  const measure = measureOf(output)
  const width = widthIn(output, widths)
  return width > measure.em + tolerance ? { measure, width } : undefined
}

/** On a page a formula within a line is broken after its relations; Kindle and drawings have MathJax's face. */
function widthIn({ format, profile, math }: OutputConfig, { whole, piece, drawn }: FormulaWidths): number {
  if (profile === 'kindle' || (math ?? 'mathml') !== 'mathml') return drawn
  return (format === 'pdf' ? piece : whole) * mathSize
}

function toMessage(
  wide: readonly Wide[],
  outputs: readonly OutputConfig[],
  node: InlineMath | MathBlock,
  widths: FormulaWidths,
) {
  const [first] = wide.toSorted((a, b) => a.measure.em - b.measure.em)
  if (first === undefined) return undefined
  const holding = outputs
    .filter((output) => !wide.some(({ measure }) => measure.output === output.name))
    .map((output) => ({ output, measure: measureOf(output), width: widthIn(output, widths) }))
    .toSorted((a, b) => a.measure.em - b.measure.em)[0]
  const each = wide.map(({ measure: { output, em }, width }) => `${output} (${round(width)} of ${em} em)`).join(', ')
  const rest = holding === undefined ? 'No output holds it.' : `The narrowest that holds it is ${holding.output.name}.`
  return {
    severity: 'warning' as const,
    ruleId: 'formula-width',
    reason: `Unexpected width of ${round(first.width)} em of a formula, expected at most ${first.measure.em} em as in the output \`${first.measure.output}\``,
    note: `Too wide for ${each}. ${rest} ${node.type === 'math' ? 'Break it with `aligned` or `multline`' : 'Set it as a display'}, or say \`measure:\` of the output in book.yaml.`,
  }
}

function fileOf(node: Nodes): string | undefined {
  return node.data?.from
}

function round(width: number): number {
  return Math.round(width * 10) / 10
}
