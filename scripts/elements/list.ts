import type { List, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { message } from '../base/message.ts'
import { attributesOfDirective } from '../book/attributes-of-directive.ts'
import { countingWithin, type Counting } from '../book/counting.ts'
import type { Element } from '../book/element.ts'

/** What CSS calls a list's way to count. */
const styles: Readonly<Record<Counting, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/**
 * `::: list {type=a start=3}` around a numbered list: how it counts, and from where. Plain lists need nothing of this:
 * one within another counts with letters, so that what is called 2(b) is not 2.2 or a second 2.
 */
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
    visitParents(tree, 'list', (node, ancestors) => {
      const outer = ancestors.findLast((ancestor) => ancestor.type === 'list' && ancestor.ordered === true)
      if (node.ordered !== true || outer?.type !== 'list' || node.data?.counting !== undefined) return
      count(node, countingWithin[outer.data?.counting ?? '1'], [])
    })
  },
}

/** In HTML and not in a look alone, because references say what stands there. */
function count(node: List, counting: Counting, classes: readonly string[]): void {
  const className = [...classes, `count-${styles[counting]}`]
  const hProperties = { className, ...(counting === '1' ? {} : { type: counting }) }
  node.data = { ...node.data, counting, hProperties }
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
  const known = isCounting(type)
  if (!known) report(`Unexpected type \`${type}\` of a list`)
  if (start !== undefined && !/^\d{1,9}$/.test(start))
    report(`Unexpected start \`${start}\` of a list, expected a number`)
  const lists = node.children.filter(isNumbered)
  if (lists.length === 0) report('Missing numbered list in `::: list`')
  for (const numbered of lists) {
    if (start !== undefined && /^\d+$/.test(start)) numbered.start = Number(start)
    if (known) count(numbered, type, classes)
  }
}

function isCounting(word: string): word is Counting {
  return word in styles
}

function isNumbered(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true
}
