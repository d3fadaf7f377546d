import type { Blockquote, PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { noAttributes } from '../book/attributes.ts'
import type { Element } from '../book/element.ts'
import type { Admonition } from '../book/nodes.ts'
import { admonitionKinds, wordsOf } from '../book/languages/index.ts'

/** `::: note "Title"` and GitHub's `> [!NOTE]`. */
export const admonition: Element = {
  name: 'admonition',
  shape: (tree, file) => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return
      if (node.type === 'blockquote') {
        const made = fromQuote(node)
        if (made !== undefined) parent.children[index] = made
      } else if (node.type === 'containerDirective') {
        parent.children[index] = fromDirective(node)
        if (admonitionKinds.includes(node.name)) return
        file.messages.push(
          message({
            severity: 'error',
            ruleId: 'directive-unknown',
            reason: `Unexpected box \`::: ${node.name}\``,
            note: didYouMean(node.name, admonitionKinds) ?? `Known boxes: ${admonitionKinds.join(', ')}.`,
            file: node.data?.from ?? file.path,
            place: node.position?.start,
          }),
        )
      }
    })
  },
  handlers: {
    admonition: (node: Admonition, context) => {
      const words = wordsOf(context.book.config.language).admonitions
      const [first, ...rest] = node.children
      const named = first?.type === 'caption'
      const title = named ? context.all(first) : [{ type: 'text' as const, value: words[node.kind] ?? node.kind }]
      return context.patch(node, {
        type: 'element',
        tagName: sections.has(node.kind) ? 'section' : 'aside',
        properties: { id: node.data?.id, className: ['admonition', node.kind, ...node.attributes.classes] },
        children: [
          { type: 'element', tagName: 'p', properties: { className: ['admonition-title'] }, children: title },
          ...context.inline(named ? rest : node.children),
        ],
      })
    },
  },
}

/** These belong to the chapter's own line of thought; the others stand beside it. */
const sections = new Set(['summary', 'exercises', 'objectives', 'example'])

function fromDirective(node: ContainerDirective): Admonition {
  const [first, ...rest] = node.children
  const label = first?.type === 'paragraph' && first.data?.['directiveLabel'] === true ? first : undefined
  const { id, class: classes, ...values } = node.attributes ?? {}
  const attributes = {
    id: id ?? undefined,
    classes: classes?.split(/\s+/) ?? [],
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? ''])),
  }
  return {
    type: 'admonition',
    kind: node.name,
    attributes,
    children: label === undefined ? node.children : [{ type: 'caption', children: label.children }, ...rest],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

function fromQuote(node: Blockquote): Admonition | undefined {
  const [first, ...rest] = node.children
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || mark?.type !== 'text') return undefined
  const [whole, kind] = /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(mark.value) ?? []
  if (whole === undefined || kind === undefined || !admonitionKinds.includes(kind.toLowerCase())) return undefined
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
