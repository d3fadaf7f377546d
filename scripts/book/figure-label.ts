import type { Nodes } from 'mdast'
import type { RenderContext } from './element.ts'
import { labelOf } from './label.ts'

/** "Figure 3.1", "(a)" for a part of a figure; undefined for what carries no number. */
export function figureLabel({ data }: Nodes, { book }: Pick<RenderContext, 'book'>): string | undefined {
  if (data?.part !== undefined) return `(${data.part})`
  return data?.number === undefined ? undefined : labelOf(book.config, 'fig', data.number)
}
