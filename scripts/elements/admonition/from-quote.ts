import type { Blockquote, PhrasingContent } from 'mdast'
import { noAttributes } from '../../book/attributes.ts'
import type { Admonition } from '../../book/nodes.ts'

/**
 * The box of `> [!NOTE]`, as on GitHub.
 *
 * @returns undefined for a quotation that is one
 */
export function boxFromQuote(node: Blockquote, known: ReadonlySet<string>): Admonition | undefined {
  const [first, ...rest] = node.children
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || mark?.type !== 'text') return undefined
  const [whole, kind] = /^\[!([\w-]+)\][ \t]*(?:\n|$)/.exec(mark.value) ?? []
  if (whole === undefined || kind === undefined || !known.has(kind.toLowerCase())) return undefined
  const words = mark.value.slice(whole.length)
  const others = first.children.slice(words === '' && first.children[1]?.type === 'break' ? 2 : 1)
  const children: PhrasingContent[] = words === '' ? others : [{ ...mark, value: words }, ...others]
  return {
    type: 'admonition',
    kind: kind.toLowerCase(),
    attributes: noAttributes,
    children: children.length === 0 ? rest : [{ ...first, children }, ...rest],
    ...(node.position === undefined ? {} : { position: node.position }),
    ...(node.data === undefined ? {} : { data: node.data }),
  }
}
