import path from 'node:path'
import type { LeafDirective } from 'mdast-util-directive'
import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { message } from '../base/message.ts'
import type { FileReader } from '../book/book.ts'
import { markIncluded } from './mark-included.ts'
import { reportUnclosed } from './report-unclosed.ts'
import { selectLines } from './select-lines.ts'
import { shiftHeadings } from './shift-headings.ts'
import { resolveDefinitions, type Definitions } from './resolve-definitions.ts'

export interface IncludeTools {
  readonly parser: (file: VFile) => Root
  readonly reader: FileReader
  /** The manuscript's folder, for the paths in messages. */
  readonly folder: string
  /** Where messages go: the chapter that includes. */
  readonly chapter: VFile
  /** Takes up each file that is read, by the path that its nodes carry. */
  readonly included: Map<string, VFile>
  /** Takes up what each of them defines, by the same path. */
  readonly links: Map<string | undefined, Definitions>
  /** Includes that the chapter may still make, one taken off by each. */
  readonly budget: { left: number }
}

/** Files that include two others, which include two others, reach any number in a few lines. */
export const mostIncludes = 200

/**
 * Puts the files that `::include{file="…" region="…" lines="5-20" shift=1}` names in its place, however deep.
 *
 * @param trail paths of the files that are being included, the outermost first: a file in its own trail is a circle
 */
export function resolveIncludes(tree: Root, file: string, tools: IncludeTools, trail: readonly string[]): void {
  visit(tree, 'leafDirective', (node, index, parent) => {
    if (node.name !== 'include' || parent === undefined || index === undefined) return undefined
    const children = read(node, file, tools, trail)
    parent.children.splice(index, 1, ...(children as never[]))
    return index + children.length
  })
}

function read(node: LeafDirective, file: string, tools: IncludeTools, trail: readonly string[]): RootContent[] {
  const name = node.attributes?.['file'] ?? ''
  const refuse = (ruleId: string, reason: string, note?: string): RootContent[] => {
    tools.chapter.messages.push(message({ severity: 'error', ruleId, reason, note, file, place: node.position }))
    return []
  }
  if (name === '')
    return refuse('include-file', 'Missing file of an include', 'Write `::include{file="shared/text.md"}`.')
  if (trail.includes(path.posix.normalize(name))) {
    return refuse('include-circle', `Unexpected circle of includes: ${[...trail, name].join(' → ')}`)
  }
  if (--tools.budget.left < 0) {
    if (tools.budget.left < -1) return []
    return refuse('include-too-many', `Unexpected include after ${mostIncludes} others, expected fewer in a chapter`)
  }
  const found = tools.reader.text(name)
  if (!found.ok) {
    const { ruleId, reason, note, place } = found
    if (place === undefined) return refuse(ruleId, reason, note)
    // What is wrong has a place of its own: in the file that was to be included.
    tools.chapter.messages.push(
      message({ severity: 'error', ruleId, reason, note, file: path.posix.join(tools.folder, name), place }),
    )
    return []
  }
  const { region, lines, shift = '0' } = node.attributes ?? {}
  const selected = selectLines(found.value, name, { region: region ?? undefined, lines: lines ?? undefined })
  if (!selected.ok) return refuse(selected.ruleId, selected.reason)
  if (!/^[+-]?\d$/.test(shift ?? ''))
    return refuse('include-shift', `Unexpected shift \`${shift}\`, expected such as \`1\``)
  const included = new VFile({ path: path.posix.join(tools.folder, name), value: found.value })
  const tree = tools.parser(new VFile({ path: included.path, value: selected.text }))
  const beyond = shiftHeadings(tree, Number(shift))
  if (beyond !== undefined) {
    const reason = `Unexpected shift \`${shift}\` of a heading of level ${beyond.depth}, expected levels 1 to 6`
    return refuse('include-shift', reason, 'Shift by less, or raise the heading in the included file.')
  }
  tools.included.set(included.path, included)
  reportUnclosed(tree, included, tools.chapter)
  tools.links.set(included.path, resolveDefinitions(tree))
  markIncluded(tree, included.path)
  resolveIncludes(tree, included.path, tools, [...trail, path.posix.normalize(name)])
  return tree.children.filter((child) => child.type !== 'yaml')
}
