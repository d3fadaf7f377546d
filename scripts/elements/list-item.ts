import type { Paragraph, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseAttributes } from '../book/attributes.ts'
import type { Element } from '../book/element.ts'
import type { Attributes } from '../book/nodes.ts'

/** `1. {#it:prepare} The first step.`: an item with a label, which `@it:prepare` refers to by its number. */
export const listItem: Element = {
  name: 'list-item',
  shape: (tree) => {
    visit(tree, 'listItem', (item) => {
      const [first] = item.children
      if (first?.type !== 'paragraph') return
      const attributes = takeLabel(first)
      if (attributes === undefined) return
      if (first.children.length === 0) item.children.shift()
      item.data = { ...item.data, attributes }
    })
  },
}

/** Takes `{#it:x} ` or `[]{#it:x} ` off the start of a paragraph. */
function takeLabel(paragraph: Paragraph): Attributes | undefined {
  const [first, second] = paragraph.children
  if ((first?.type === 'attributes' || isEmptySpan(first)) && isLabelOnly(first.attributes)) {
    paragraph.children.shift()
    if (second?.type === 'text') second.value = second.value.trimStart()
    return first.attributes
  }
  if (first?.type !== 'text' || first.data?.literal === true) return undefined
  const [whole = '', inside] = /^\{([^{}]*)\}[ \t\n]*/.exec(first.value) ?? []
  const attributes = inside === undefined ? undefined : parseAttributes(inside)
  if (attributes === undefined || !isLabelOnly(attributes)) return undefined
  first.value = first.value.slice(whole.length)
  if (first.value === '') paragraph.children.shift()
  return attributes
}

function isEmptySpan(node: PhrasingContent | undefined): node is Extract<PhrasingContent, { type: 'span' }> {
  return node?.type === 'span' && node.children.length === 0
}

function isLabelOnly({ id, classes, values }: Attributes): boolean {
  return id !== undefined && classes.length === 0 && Object.keys(values).length === 0
}
