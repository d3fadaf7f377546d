import type { Element } from 'hast'
import type { Nodes } from 'mdast'
import type { RenderContext } from './element.ts'
import { wordsOf } from './languages/index.ts'

type Context = Pick<RenderContext, 'book' | 'chapter'>

/** Id of a long description, asked of itself or of the figure that it describes; undefined when there is none. */
export function descriptionId({ data }: Nodes, { chapter }: Context): string | undefined {
  return data?.description === undefined ? undefined : `${chapter.id}_description-${data.description}`
}

/**
 * The word "Description" as a link, for everybody: few readers do anything with `aria-details`, and to see a picture is
 * not yet to read it (DAISY Accessible Publishing Knowledge Base, "Extended descriptions").
 */
export function descriptionLink(figure: Nodes, context: Context): Element | undefined {
  const id = descriptionId(figure, context)
  if (id === undefined) return undefined
  return {
    type: 'element',
    tagName: 'a',
    properties: { id: `${id}-link`, href: `#${id}`, className: ['description-link'] },
    children: [{ type: 'text', value: wordsOf(context.book.config.language).description }],
  }
}
