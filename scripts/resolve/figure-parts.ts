import type { Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { columnsOf } from '../book/picture-layout.ts'
import type { Figure, FigureGroup } from '../book/nodes.ts'

/**
 * Gives the figures within a figure their letters. A picture with neither caption nor label is not spoken of and has
 * none; nor has a lone one, unless the author labels it.
 */
export function letterParts(tree: Root): void {
  visit(tree, 'figureGroup', (group) => {
    const figures = figuresIn(group)
    const columns = columnsOf(group.attributes)
    if (columns !== undefined) for (const figure of figures) figure.data = { ...figure.data, columns }
    const parts = figures.filter((part) => hasCaption(part) || part.attributes.id !== undefined)
    if (parts.length < 2 && parts[0]?.attributes.id === undefined) return
    for (const [at, part] of parts.entries()) part.data = { ...part.data, part: letter(at) }
  })
}

/** The figure that a part stands in, the innermost one. */
export function wholeOf(ancestors: readonly Parents[]): FigureGroup | undefined {
  return ancestors.findLast((parent): parent is FigureGroup => parent.type === 'figureGroup')
}

function figuresIn(group: FigureGroup): (Figure | FigureGroup)[] {
  const found: (Figure | FigureGroup)[] = []
  visit(group as Nodes, (node) => {
    if (node === group || (node.type !== 'figure' && node.type !== 'figureGroup')) return undefined
    found.push(node)
    return SKIP
  })
  return found
}

function hasCaption(part: Figure | FigureGroup): boolean {
  return part.type === 'figure' ? part.children.length > 0 : part.children[0]?.type === 'caption'
}

/** 0 → a, 25 → z, 26 → aa. */
function letter(at: number): string {
  return at < 0 ? '' : letter(Math.floor(at / 26) - 1) + String.fromCodePoint(97 + (at % 26))
}
