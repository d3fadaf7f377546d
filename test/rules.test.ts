import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { visit } from 'unist-util-visit'
import type { Message } from '../scripts/base/message.ts'
import { rules } from '../scripts/rules/index.ts'
import { bookFrom } from './manuscripts/in-memory.ts'
import { htmlOf, messageLines, onlyAskedNotes } from './manuscripts/judge.ts'
import { readCases, type ManuscriptCase } from './manuscripts/read-cases.ts'

const cases = readCases('rules')

/** Whether all that is said about a case is what it expects, when only these rules look at it. */
async function holds({ files, messages }: ManuscriptCase, shelf = rules): Promise<boolean> {
  const read = await bookFrom(files, { rules: shelf })
  const told = onlyAskedNotes(messageLines([...read.messages, ...htmlOf(read).messages]), messages)
  return told.join('\n') === messages.join('\n')
}

/** What kinds of nodes a case holds, and in which kinds a rule found something: the innermost at each place. */
async function kindsIn({ files }: ManuscriptCase, ruleId: string): Promise<{ held: Set<string>; faulty: Set<string> }> {
  const { book, messages } = await bookFrom(files)
  const [held, faulty] = [new Set<string>(), new Set<string>()]
  for (const { file, tree } of book?.chapters ?? []) {
    const nodes: Nodes[] = []
    visit(tree, (node: Nodes) => void nodes.push(node))
    for (const { type } of nodes) held.add(type)
    for (const told of messages.filter((made) => made.ruleId === ruleId)) {
      const around = nodes.findLast((node) => (node.data?.from ?? file.path) === told.file && isAround(node, told))
      if (around !== undefined) faulty.add(around.type)
    }
  }
  return { held, faulty }
}

function isAround({ type, position }: Nodes, { line, column }: Message): boolean {
  if (type === 'root' || position === undefined || typeof line !== 'number' || typeof column !== 'number') return false
  const { start, end } = position
  const begun = start.line < line || (start.line === line && start.column <= column)
  return begun && (line < end.line || (line === end.line && column < end.column))
}

describe('taking a rule away breaks its cases, but for near misses', () => {
  test.for(rules)('$id', async (rule) => {
    const shelf = rules.filter((other) => other !== rule)
    const own = cases.filter(({ file }) => file === `${rule.id}.md`)
    const faulty = new Set<string>()
    const misses: ManuscriptCase[] = []
    for (const one of own) {
      const broken = one.messages.some((line) => line.split(' ').includes(rule.id))
      expect(await holds(one, shelf), one.title).toBe(!broken)
      expect(one.title).toMatch(broken ? /^breaks: / : /^near miss: /)
      if (!broken) misses.push(one)
      else for (const kind of (await kindsIn(one, rule.id)).faulty) faulty.add(kind)
    }
    // A miss is near when it holds what the rule looks at.
    for (const one of misses) {
      const { held } = await kindsIn(one, rule.id)
      expect(
        [...faulty].some((kind) => held.has(kind)),
        one.title,
      ).toBe(true)
    }
    expect([faulty.size > 0, misses.length > 0]).toEqual([true, true])
  })
})
