import type { Nodes } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Element } from '../book/element.ts'
import { wordsOf } from '../book/languages/index.ts'
import type { Answer } from '../book/nodes.ts'
import { boxOf } from './theorem/box-of.ts'
import { runIn } from './theorem/run-in.ts'

/**
 * `::: answer` in an exercise, or `::: answer {for="ex:x"}` anywhere. A book with an answers' page gathers them there, each
 * under the number of its exercise, which leads back to it; in other books they stand where they were written.
 */
export const answer: Element = {
  name: 'answer',
  containers: ['answer'],
  shape: (tree) => {
    visitParents(tree, 'containerDirective', (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (node.name !== 'answer' || parent === undefined) return
      const made: Answer = { type: 'answer', ...boxOf(node) }
      const siblings = parent.children as Nodes[]
      siblings[siblings.indexOf(node)] = made
      // The walk goes on in the node it knows: it has to see the same children.
      node.children = made.children as typeof node.children
    })
  },
  handlers: {
    answer: (node: Answer, context) => {
      const { config } = context.book
      const { exercise } = node
      const [first] = node.children
      const named = first?.type === 'caption'
      const { kinds } = wordsOf(config.language)
      const called = exercise === undefined ? kinds.answer[0] : (exercise.number ?? kinds.exercise[0])
      const label = { type: 'text' as const, value: called }
      const name = named ? [{ type: 'text' as const, value: ' ' }, ...context.all(first)] : []
      const back = exercise === undefined ? undefined : `#${exercise.id}`
      const head = {
        type: 'element' as const,
        tagName: 'span',
        properties: { className: ['theorem-head'] },
        children: [
          back === undefined
            ? label
            : { type: 'element' as const, tagName: 'a', properties: { href: back }, children: [label] },
          ...name,
          { type: 'text' as const, value: '.' },
        ],
      }
      return context.patch(node, {
        type: 'element',
        tagName: 'section',
        properties: { id: node.data?.id, className: ['answer', ...node.attributes.classes] },
        children: runIn(head, context.inline(named ? node.children.slice(1) : node.children)),
      })
    },
  },
}
