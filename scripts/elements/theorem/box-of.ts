import type { ContainerDirective } from 'mdast-util-directive'
import { attributesOfDirective } from '../../book/attributes-of-directive.ts'
import { directiveLabel } from '../../book/directive-label.ts'
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
  const label = directiveLabel(node.children)
  const attributes = attributesOfDirective(node)
  return {
    attributes,
    children:
      label === undefined ? node.children : [{ type: 'caption', children: label.children }, ...node.children.slice(1)],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}
