import type { ContainerDirective } from 'mdast-util-directive'
import type { Attributes, Theorem } from '../../book/nodes.ts'

/** What a container says of itself: attributes, and children with its title (if it has one) as a caption in front. */
export interface Box {
  readonly attributes: Attributes
  readonly children: Theorem['children']
  readonly position?: ContainerDirective['position']
  readonly data: { from: string | undefined; attributes: Attributes }
}

/** Reads `::: lemma "A name" {#thm:x .wide}`. */
export function boxOf(node: ContainerDirective): Box {
  const [first, ...rest] = node.children
  const label = first?.type === 'paragraph' && first.data?.['directiveLabel'] === true ? first : undefined
  const { id, class: classes, ...values } = node.attributes ?? {}
  const attributes: Attributes = {
    id: id ?? undefined,
    classes: classes?.split(/\s+/) ?? [],
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? ''])),
  }
  return {
    attributes,
    children: label === undefined ? node.children : [{ type: 'caption', children: label.children }, ...rest],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}
