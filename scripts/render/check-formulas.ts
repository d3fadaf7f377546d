import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Draft } from '../book/book.ts'
import type { InlineMath, MathBlock } from '../book/nodes.ts'
import type { Formulas, TexProblem } from '../math/formulas.ts'

/** Converts every formula once, and reports what TeX refuses at the very column; rendering finds the results ready. */
export function checkFormulas(drafts: readonly Draft[], formulas: Formulas): { messages: Message[]; count: number } {
  const messages: Message[] = []
  let count = 0
  for (const { file, tree } of drafts) {
    visit(tree, ['inlineMath', 'math'], (node) => {
      if (node.type !== 'inlineMath' && node.type !== 'math') return
      count++
      const conversion = formulas.convert(node.value, node.type === 'math')
      const problems = conversion.ok ? conversion.warnings : [conversion.problem]
      for (const problem of problems)
        messages.push(toMessage(problem, conversion.ok, node, node.data?.from ?? file.path))
    })
  }
  return { messages, count }
}

function toMessage(
  { id, reason, note, offset }: TexProblem,
  ok: boolean,
  node: InlineMath | MathBlock,
  file: string,
): Message {
  return message({
    severity: ok ? 'warning' : 'error',
    ruleId: id,
    reason,
    note,
    file,
    place: placeIn(node, offset) ?? node.position,
  })
}

/** The place of an offset within a formula, line by line: containers strip prefixes that the source has. */
function placeIn({ value, lines }: InlineMath | MathBlock, offset: number): Point | undefined {
  const before = value.slice(0, offset).split('\n')
  const line = lines[before.length - 1]
  const within = before.at(-1)?.length ?? 0
  return line === undefined
    ? undefined
    : { line: line.line, column: line.column + within, offset: line.offset + within }
}
