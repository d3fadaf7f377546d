import type { Code, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { message } from '../base/message.ts'
import { parseAttributes } from '../book/attributes.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import type { Demo } from '../book/nodes.ts'

/**
 * ```` ```markdown {.demo} ````: Markdown shown as it is written and, below, as it comes out. Books about writing books
 * are made of these, the handbook first: what it shows is what Octavo does. The first element of the shelf, since the
 * others have to shape what was written inside.
 */
export const demo: Element = {
  name: 'demo',
  shape: (tree, file, tools) => shapeDemos(tree.children, file, tools),
  handlers: {
    demo: (node: Demo, context) => {
      const [source, ...result] = node.children
      return context.patch(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['demo'] },
        children: [
          ...context.inline([source]),
          {
            type: 'element',
            tagName: 'div',
            properties: { className: ['demo-result'] },
            children: context.inline(result),
          },
        ],
      })
    },
  },
}

function shapeDemos(blocks: RootContent[], file: VFile, tools: ShapeTools): void {
  visit({ type: 'root', children: blocks }, 'code', (node, index, parent) => {
    if (parent === undefined || index === undefined || !isDemo(node)) return undefined
    if (node.position?.start.column !== 1) {
      file.messages.push(misplaced(node, file))
      return undefined
    }
    const result = tools.blocks(node)
    shapeDemos(result, file, tools)
    parent.children[index] = toDemo(node, result)
    return [SKIP, index + 1]
  })
}

function isDemo({ meta }: Code): boolean {
  const braces = /\{(.*)\}\s*$/.exec(meta ?? '')?.[1]
  return braces !== undefined && parseAttributes(braces)?.classes.includes('demo') === true
}

function toDemo(node: Code, result: RootContent[]): Demo {
  return {
    type: 'demo',
    children: [node, ...result],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from },
  }
}

function misplaced(node: Code, file: VFile) {
  return message({
    severity: 'error',
    ruleId: 'demo-indented',
    reason: 'Unexpected demo within a list, a quotation or a box, expected it at the beginning of a line',
    note: 'Move it out of what holds it, or take the class `demo` away to show the source only.',
    file: node.data?.from ?? file.path,
    place: node.position?.start,
  })
}
