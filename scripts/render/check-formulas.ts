import { visit } from 'unist-util-visit'
import { message, type Message } from '../base/message.ts'
import type { Draft } from '../book/book.ts'
import { formulaPlace } from '../book/formula-place.ts'
import type { InlineMath, MathBlock } from '../book/nodes.ts'
import type { Formulas, TexProblem } from '../math/formulas.ts'

/** Converts every formula once, and reports what TeX refuses at the very column; rendering finds the results ready. */
export function checkFormulas(drafts: readonly Draft[], formulas: Formulas): { messages: Message[]; count: number } {
  const messages: Message[] = []
  let count = 0
  for (const { file, tree } of drafts) {
    const check = (node: InlineMath | MathBlock): void => {
      count++
      const conversion = formulas.convert(node.value, node.type === 'math')
      // What nothing closes was told, and has the rest of the chapter in it.
      const unclosed = node.type === 'math' && node.unclosed === true
      const problems = unclosed ? [] : conversion.ok ? conversion.warnings : [conversion.problem]
      for (const problem of problems)
        messages.push(toMessage(problem, conversion.ok, node, node.data?.from ?? file.path))
    }
    visit(tree, ['inlineMath', 'math', 'span'], (node) => {
      if (node.type === 'inlineMath' || node.type === 'math') check(node)
      // An index mark's entry hangs on its span, for it prints nothing there.
      else if (node.type === 'span')
        visit({ type: 'root', children: node.data?.terms?.flat() ?? [] }, 'inlineMath', check)
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
    place: formulaPlace(node, offset) ?? node.position,
  })
}
