import { h } from 'hastscript'
import type { ListItem, Paragraph } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from '../book/element.ts'
import { wordsOf } from '../book/languages/index.ts'
import type { TaskMark } from '../book/nodes.ts'

/**
 * `- [ ] open` and `- [x] done`. A book has no boxes that anybody could tick, and Kindle refuses `<input>`: the box is a
 * character, with a word for those who hear it.
 */
export const taskList: Element = {
  name: 'task-list',
  shape: (tree) => {
    visit(tree, 'listItem', (node, _, parent) => {
      if (typeof node.checked !== 'boolean') return
      const mark: TaskMark = { type: 'taskMark', done: node.checked }
      const [first] = node.children
      if (first?.type === 'paragraph') first.children.unshift(mark, { type: 'text', value: ' ' })
      else node.children.unshift({ type: 'paragraph', children: [mark] } satisfies Paragraph)
      node.checked = null
      addClass(node, 'task')
      if (parent?.type === 'list') addClass(parent, 'tasks')
    })
  },
  handlers: {
    taskMark: ({ done }: TaskMark, { book }) => {
      const words = wordsOf(book.config.language).task
      return h('span.task-mark', { role: 'img', ariaLabel: words[done ? 1 : 0] }, done ? '☑' : '☐')
    },
  },
}

/** A class that mdast-util-to-hast puts on the element. */
function addClass(node: ListItem | { data?: object | undefined }, name: string): void {
  node.data = { ...node.data, hProperties: { className: [name] } }
}
