import type { PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { attributesOfDirective } from '../../book/attributes-of-directive.ts'
import { directiveLabel } from '../../book/directive-label.ts'
import type { ShapeTools } from '../../book/element.ts'
import type { Admonition } from '../../book/nodes.ts'

/** `callout-note`, as Quarto has it, is `note`. */
export function kindOfName(name: string): string {
  return name.replace(/^callout-/, '')
}

/** The box of a container. Its title is the label, or what Quarto takes for one: `title="…"`, a heading that comes first. */
export function boxFromDirective(node: ContainerDirective, { inline }: ShapeTools): Admonition {
  const attributes = attributesOfDirective(node)
  const { title, rest } = titleOf(node, attributes.values['title'], inline)
  return {
    type: 'admonition',
    kind: kindOfName(node.name),
    attributes,
    children: title === undefined ? rest : [{ type: 'caption', children: title }, ...rest],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

function titleOf(
  node: ContainerDirective,
  given: string | undefined,
  inline: ShapeTools['inline'],
): { title?: PhrasingContent[]; rest: ContainerDirective['children'] } {
  const [first, ...rest] = node.children
  const label = directiveLabel(node.children)
  if (label !== undefined) return { title: label.children, rest }
  if (given !== undefined) return { title: inline(given, undefined, node), rest: node.children }
  if (first?.type === 'heading' && node.name.startsWith('callout-')) return { title: first.children, rest }
  return { rest: node.children }
}
