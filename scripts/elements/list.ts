import type { List, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { SKIP, visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { attributesOfDirective } from '../book/attributes-of-directive.ts'
import type { Element } from '../book/element.ts'

/** How a list counts, by what `type` says, with the word that CSS has for it. */
const counting: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** `::: list {type=a start=3}` around a numbered list: how it counts, and from where. Plain lists need nothing of this. */
export const list: Element = {
  name: 'list',
  containers: ['list'],
  shape: (tree, file) => {
    visit(tree, 'containerDirective', (node, index, parent) => {
      if (node.name !== 'list' || parent === undefined || index === undefined) return undefined
      countAs(node, file)
      parent.children.splice(index, 1, ...(node.children as never[]))
      return [SKIP, index]
    })
  },
}

function countAs(node: ContainerDirective, file: VFile): void {
  const { classes, values } = attributesOfDirective(node)
  const report = (reason: string) =>
    file.messages.push(
      message({
        severity: 'error',
        ruleId: 'list-counting',
        reason,
        note: 'Write `::: list {type=a start=3}` around a numbered list; types are 1, a, A, i, I.',
        file: node.data?.from ?? file.path,
        place: node.position?.start,
      }),
    )
  const { type = '1', start } = values
  const style = counting[type]
  if (style === undefined) report(`Unexpected type \`${type}\` of a list`)
  if (start !== undefined && !/^\d{1,9}$/.test(start))
    report(`Unexpected start \`${start}\` of a list, expected a number`)
  const lists = node.children.filter(isNumbered)
  if (lists.length === 0) report('Missing numbered list in `::: list`')
  for (const numbered of lists) {
    if (start !== undefined && /^\d+$/.test(start)) numbered.start = Number(start)
    const className = [...classes, ...(style === undefined ? [] : [`count-${style}`])]
    numbered.data = { ...numbered.data, hProperties: { className, ...(type === '1' ? {} : { type }) } } as List['data']
  }
}

function isNumbered(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true
}
