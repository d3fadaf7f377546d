import type { Element as HastElement, ElementContent } from 'hast'
import type { RenderContext } from '../../book/element.ts'
import type { Callouts } from '../../book/nodes.ts'
import { calloutId, markId } from './print-listing.ts'

/** `<ol class="callouts">`: each item begins with its number as the listing shows it, which leads back there. */
export function printCallouts(node: Callouts, context: RenderContext): HastElement {
  const { group, start, marked, children } = node
  const list = context.inline([
    { type: 'list', ordered: true, start, spread: children.some(({ spread }) => spread === true), children },
  ])[0]
  if (list?.type !== 'element') throw new Error('a list became something else')
  let at = start
  const items = list.children.map((item): ElementContent => {
    if (item.type !== 'element' || item.tagName !== 'li') return item
    const number = at++
    const isMarked = marked.includes(number)
    const link: HastElement = {
      type: 'element',
      tagName: isMarked ? 'a' : 'span',
      properties: { ...(isMarked ? { href: `#${markId(context, group, number)}` } : {}), className: ['callout'] },
      children: [{ type: 'text', value: String(number) }],
    }
    return {
      ...item,
      properties: { ...item.properties, id: calloutId(context, group, number) },
      children: withLink(item.children, link),
    }
  })
  return { ...list, properties: { ...list.properties, className: ['callouts'] }, children: items }
}

/** The link goes into the first paragraph of an item that has paragraphs. */
function withLink(children: readonly ElementContent[], link: HastElement): ElementContent[] {
  const at = children.findIndex((child) => child.type === 'element')
  const first = children[at]
  const opening: ElementContent[] = [link, { type: 'text', value: ' ' }]
  const before = children.slice(0, at).every((child) => child.type === 'text' && child.value.trim() === '')
  if (first?.type === 'element' && first.tagName === 'p' && before) {
    return children.with(at, { ...first, children: [...opening, ...first.children] })
  }
  return [...opening, ...children]
}
