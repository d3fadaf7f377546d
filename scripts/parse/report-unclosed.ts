import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { isUnclosedDirective, isUnclosedFence } from './fences.ts'

/**
 * What nothing closes swallows the rest of its file, silently as far as Markdown is concerned.
 *
 * @param file that the tree was parsed from: a chapter, or a file that it includes
 * @param chapter where messages go
 */
export function reportUnclosed(tree: Root, file: VFile, chapter: VFile): void {
  const source = String(file)
  visit(tree, (node) => {
    const found = unclosed(node, source)
    if (found === undefined) return
    const [ruleId, what, closing] = found
    chapter.messages.push(
      message({
        severity: 'error',
        ruleId,
        reason: `Unexpected end of ${what}, expected ${closing} to close it`,
        note: `It opens here and goes on to the end: add ${closing} on a line of its own.`,
        file: file.path,
        place: node.position?.start,
      }),
    )
  })
}

function unclosed(node: Nodes, source: string): [ruleId: string, what: string, closing: string] | undefined {
  if (node.type === 'code' && isUnclosedFence(node, source)) {
    const fence = /^[`~]+/.exec(source.slice(node.position?.start.offset))?.[0] ?? '```'
    return ['unclosed-fence', 'the code block', fence]
  }
  if (node.type === 'containerDirective' && isUnclosedDirective(node))
    return ['unclosed-box', `the box \`${node.name}\``, ':::']
  if (node.type === 'math' && node.unclosed === true) {
    const environment = /^\\begin(\{\w+\*?\})/.exec(source.slice(node.position?.start.offset))?.[1]
    return ['unclosed-math', 'the formula', environment === undefined ? '$$' : `\\end${environment}`]
  }
  return undefined
}
