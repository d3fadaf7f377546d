import type { Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { attributesOfDirective } from '../book/attributes-of-directive.ts'
import { descriptionId } from '../book/description.ts'
import type { Element } from '../book/element.ts'
import { wordsOf } from '../book/languages/index.ts'
import type { Figure, FigureGroup, LongDescription } from '../book/nodes.ts'

/**
 * `::: {.long-description for="fig:x"}`: a figure in words. Without `for` it belongs to the figure that it stands in or
 * directly after. It is printed at the end of the chapter, or where it stands with `.visible`; the figure links to it.
 */
export const longDescription: Element = {
  name: 'long-description',
  containers: ['long-description'],
  shape: (tree: Root, file: VFile) => {
    let count = 0
    visit(tree, 'containerDirective', (node, index, parent) => {
      if (node.name !== 'long-description' || parent === undefined || index === undefined) return undefined
      const refuse = (reason: string, note?: string) => {
        const at = { file: node.data?.from ?? file.path, place: node.position?.start }
        file.messages.push(message({ severity: 'error', ruleId: 'description-figure', reason, note, ...at }))
      }
      const before = parent.children[index - 1]
      const near =
        parent.type === 'figureGroup' ? parent : before !== undefined && isFigure(before) ? before : undefined
      const label = node.attributes?.['for']
      const figures = figuresIn(tree)
      const figure = typeof label === 'string' ? figures.find(({ data }) => data?.attributes?.id === label) : near
      const made = toDescription(node)
      parent.children[index] = made
      if (figure === undefined) {
        const labels = figures.flatMap(({ data }) => data?.attributes?.id ?? [])
        if (typeof label === 'string') {
          const there = `Give it the label of a figure of this chapter: ${labels.join(', ') || 'there is none'}.`
          refuse(
            `Unexpected long description for \`${label}\`, which is no figure of the chapter`,
            didYouMean(label, labels) ?? there,
          )
        } else
          refuse('Unexpected long description without a figure', 'Put it after its figure, or write `for="fig:x"`.')
      } else if (figure.data?.description !== undefined) refuse('Unexpected second long description of a figure')
      else if (node.children.length === 0) refuse('Unexpected long description without words')
      else {
        count += 1
        figure.data = { ...figure.data, description: count }
        made.data = { ...made.data, description: count }
      }
      return undefined
    })
  },
  handlers: {
    longDescription: (node: LongDescription, context) => {
      if (!node.attributes.classes.includes('visible')) return undefined
      return context.patch(node, {
        type: 'element',
        tagName: 'section',
        properties: {
          id: descriptionId(node, context),
          className: ['long-description'],
          ariaLabel: wordsOf(context.book.config.language).description,
        },
        children: context.all(node),
      })
    },
  },
}

function isFigure(node: { type: string }): node is Figure | FigureGroup {
  return node.type === 'figure' || node.type === 'figureGroup'
}

function figuresIn(tree: Root): (Figure | FigureGroup)[] {
  const figures: (Figure | FigureGroup)[] = []
  visit(tree, (node) => {
    if (isFigure(node)) figures.push(node)
  })
  return figures
}

function toDescription(node: ContainerDirective): LongDescription {
  const attributes = attributesOfDirective(node)
  return {
    type: 'longDescription',
    attributes,
    children: node.children,
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}
