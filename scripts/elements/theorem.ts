import type { Element as HastElement, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Element, RenderContext } from '../book/element.ts'
import { labelOf } from '../book/label.ts'
import { wordsOf } from '../book/languages/index.ts'
import { theoremKinds, type TheoremKind } from '../book/names.ts'
import type { Theorem } from '../book/nodes.ts'
import { boxOf } from './theorem/box-of.ts'
import { endedBy, runIn } from './theorem/run-in.ts'

/** `::: theorem "Name" {#thm:x}`, its kin and `::: proof`. Unlabelled examples stay boxes like notes. */
export const theorem: Element = {
  name: 'theorem',
  // An example without a label is a box like others.
  containers: [...theoremKinds.filter((kind) => kind !== 'example'), 'proof'],
  shape: (tree) => {
    visitParents(tree, 'containerDirective', (node, ancestors) => {
      const kind = kindOf(node.name)
      const parent = ancestors.at(-1)
      if (kind === undefined || parent === undefined) return
      const box = boxOf(node)
      if (kind === 'example' && box.attributes.id === undefined) return
      const made: Theorem = { type: 'theorem', kind, ...box, brief: ancestors.some(isExercises) ? true : undefined }
      const at = (parent.children as Nodes[]).indexOf(node)
      ;(parent.children as Nodes[])[at] = made
      // What stands in it is visited as well: the walk goes on in the node it knows, whose children these are.
      node.children = made.children as typeof node.children
    })
  },
  handlers: {
    theorem: (node: Theorem, context) => {
      const [first] = node.children
      const named = first?.type === 'caption'
      const blocks = context.inline(named ? node.children.slice(1) : node.children)
      const name = named ? context.all(first) : []
      const proof = node.kind === 'proof'
      const head = proof ? proofHead(name, context) : headOf(node, node.kind as TheoremKind, name, context)
      const properties = { id: node.data?.id, className: ['statement', node.kind, ...node.attributes.classes] }
      const content = runIn(head, blocks)
      return context.patch(
        node,
        proof
          ? h('div', properties, endedBy(end, content))
          : h('section', { ...properties, ...roles[node.kind] }, content),
      )
    },
  },
}

/** What EPUB's vocabularies know of these (DPUB-ARIA 1.1); words for teaching were drafts and went away. */
const roles: Readonly<Partial<Record<Theorem['kind'], HastElement['properties']>>> = {
  example: { role: 'doc-example' },
}

const end = h('span.proof-end', '∎')

function kindOf(name: string): Theorem['kind'] | undefined {
  return name === 'proof' ? name : theoremKinds.find((kind) => kind === name)
}

function isExercises(node: Nodes): boolean {
  return (node.type === 'containerDirective' && node.name === 'exercises') || isKind(node, 'exercises')
}

function isKind(node: Nodes, kind: string): boolean {
  return node.type === 'admonition' && node.kind === kind
}

/** "Lemma 6.2 (Zorn)." The number of an exercise leads to its answer. */
function headOf(
  { brief, answer, data }: Theorem,
  kind: TheoremKind,
  name: ElementContent[],
  { book: { config } }: RenderContext,
): ElementContent {
  const number = data?.number
  const words =
    number === undefined ? wordsOf(config.language).kinds[kind][0] : brief ? number : labelOf(config, kind, number)
  const label = h('span.label', words)
  return h('span.theorem-head', [
    answer === undefined ? label : h('a', { href: `#${answer}` }, label),
    ...(name.length === 0 ? [] : [' ', h('span.theorem-name', ['(', ...name, ')'])]),
    '.',
  ])
}

/** "Proof.", or what the author calls it: "Proof of Theorem 6.1." */
function proofHead(name: ElementContent[], { book: { config } }: RenderContext): ElementContent {
  const words = wordsOf(config.language).kinds.proof[0]
  return h('span.theorem-head', [...(name.length === 0 ? [words] : name), '.'])
}
