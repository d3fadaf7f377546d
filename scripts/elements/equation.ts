import type { Element as HastElement, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import type { Element, RenderContext } from '../book/element.ts'
import type { EquationTag, InlineMath, MathBlock } from '../book/nodes.ts'
import { shapeEquation } from './equation/shape-equation.ts'

/**
 * `$…$` and `$$ … $$ {#eq:x}`, and displays whose rows have labels. Numbers stand outside of formulas: they are text
 * about them, and Kindle draws no labelled rows.
 */
export const equation: Element = {
  name: 'equation',
  shape: (tree, file) => {
    visit(tree, 'math', (node) => shapeEquation(node, file))
  },
  handlers: {
    inlineMath: (node: InlineMath, context) =>
      context.math.render(node.value, false, node.data?.attributes?.values['alt']),
    math: (node: MathBlock, context) => context.patch(node, rowByRow(node, context) ?? whole(node, context)),
  },
}

/** Formulas are set a little larger than the text around them, which the themes' faces ask for. */
const mathSize = 1.03

function whole(node: MathBlock, { math }: RenderContext): HastElement {
  // Rows that could not be told apart keep their numbers, one after the other.
  const numbers =
    node.rows === undefined
      ? [numberOf(node.tag, node.data?.number)]
      : node.rows.map(({ tag, number, id }) => numberOf(tag, number, id))
  return box(
    node,
    ['equation'],
    [...math.render(node.value, true, node.attributes.values['alt']), ...numbers.flatMap((number) => number ?? [])],
  )
}

/** A table by its looks only: every row is a block that also makes sense below the one before it. */
function rowByRow(node: MathBlock, { math }: RenderContext): HastElement | undefined {
  const { rows } = node
  const made = rows === undefined ? undefined : math.renderRows(node.value, rows.length)
  if (rows === undefined || made === undefined) return undefined
  // One width for all, from which each begins: so they line up whatever stands at their ends.
  const style = `width:${Math.ceil(made.width * mathSize * 100) / 100}em`
  return box(
    node,
    ['equation', 'equation-rows'],
    rows.map((row, at): ElementContent => {
      const number = numberOf(row.tag, row.number)
      return {
        type: 'element',
        tagName: 'div',
        properties: { id: row.id, className: ['equation-row', ...(number === undefined ? ['bare'] : [])] },
        children: [
          division('equation-formula', {}, [division('equation-line', { style }, made.rows[at] ?? [])]),
          ...(number === undefined ? [] : [number]),
        ],
      }
    }),
  )
}

function box(node: MathBlock, classes: readonly string[], children: ElementContent[]): HastElement {
  const { classes: own, values } = node.attributes
  // What the author says about all rows together; a formula of one piece says it itself.
  const spoken = classes.includes('equation-rows') && values['alt'] !== undefined
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      id: node.data?.id,
      className: [...classes, ...own],
      ...(spoken ? { role: 'group', ariaLabel: values['alt'] } : {}),
    },
    children,
  }
}

function division(name: string, properties: HastElement['properties'], children: ElementContent[]): HastElement {
  return { type: 'element', tagName: 'div', properties: { className: [name], ...properties }, children }
}

function numberOf(tag: EquationTag | undefined, number: string | undefined, id?: string): HastElement | undefined {
  const text = tag === undefined ? number : tag.text
  if (text === undefined) return undefined
  return {
    type: 'element',
    tagName: 'span',
    properties: { id, className: ['equation-number'] },
    children: [{ type: 'text', value: tag?.bare === true ? text : `(${text})` }],
  }
}
