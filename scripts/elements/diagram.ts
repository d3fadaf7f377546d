import { createHash } from 'node:crypto'
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { diagramLanguages } from '../book/diagram.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import type { Figure } from '../book/nodes.ts'
import { withOptions } from './diagram/options.ts'
import { readInfo } from './listing/info.ts'

/**
 * A diagram written as code: ```` ```dot {#fig:x caption="…" alt="…"} ````, also `graphviz` and `mermaid`. It is a figure like
 * others once it is drawn. Stands before `listing` on the shelf.
 */
export const diagram: Element = {
  name: 'diagram',
  shape: (tree, _file, tools) => {
    visit(tree, 'code', (node, index, parent) => {
      if (parent === undefined || index === undefined) return
      const made = toFigure(node, tools)
      if (made !== undefined) parent.children[index] = made
    })
  },
}

function toFigure(node: Code, tools: ShapeTools): Figure | undefined {
  if (!/^(?:dot|graphviz|mermaid|\{)/.test(node.lang ?? '')) return undefined
  const [opening = ''] = tools.sourceOf(node).split('\n', 1)
  const { language: named = '', attributes: braces, captionAt } = readInfo(node, opening)
  const language = ['dot', 'graphviz', 'mermaid'].includes(named) ? diagramLanguages[named] : undefined
  if (language === undefined) return undefined
  const { attributes, captionAt: inside } = withOptions(node.value, braces, node.position?.start)
  const { caption, alt = '' } = attributes.values
  const own = attributes.classes.filter((name) => name !== named)
  // What it shows and says makes its name, so that equal diagrams are one file and others never meet.
  const hash = createHash('sha256').update([language, node.value, caption, alt].join('\0')).digest('hex').slice(0, 10)
  const name = attributes.id?.replaceAll(/[^A-Za-z0-9]+/g, '-') ?? language
  return {
    type: 'figure',
    attributes: { ...attributes, classes: own },
    src: `diagram:${name}-${hash}`,
    alt,
    href: attributes.values['link'],
    diagram: { language, source: node.value },
    children: caption === undefined ? [] : tools.inline(caption, inside ?? captionAt, node),
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes: { ...attributes, classes: own } },
  }
}
