import { didYouMean } from '../../base/suggest.ts'
import type { RuleDoc } from '../../book/validator.ts'
import { explain, ruleIds } from '../../explain.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

/** `octavo explain ID`: why a rule exists, how to mend, where it comes from. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'Explain a rule by the id that a message shows',
  usage: 'explain RULE…',
  positionals: [1, 50],
  options: {},
  run: ({ positionals }, terminal) => {
    let code: number = exitCodes.fine
    for (const id of positionals) {
      const doc = explain(id)
      if (doc === undefined) {
        terminal.tell(
          `octavo: Unexpected rule \`${id}\`. ${didYouMean(id, ruleIds()) ?? 'Message ids stand in brackets at the end of a message.'}`,
        )
        code = exitCodes.usage
        continue
      }
      terminal.print(`${doc.id}: ${doc.summary}`)
      terminal.print(`  Why:    ${doc.why}`)
      terminal.print(`  Mend:   ${doc.mend}`)
      if (doc.basis !== undefined) terminal.print(`  Basis:  ${doc.basis}`)
      if (doc.level !== undefined) terminal.print(`  Level:  ${levelsInWords(doc.level)}`)
      if (doc.sources.length > 0) terminal.print(`  Source: ${doc.sources.join('; ')}`)
    }
    return Promise.resolve(code)
  },
}

/** "warning (kfx-output), error (kdp), error (send-to-kindle)": by the names that `--for` takes. */
function levelsInWords(level: NonNullable<RuleDoc['level']>): string {
  return Object.entries(level)
    .map(([way, severity]) => `${severity === 'info' ? 'note' : severity} (${way})`)
    .join(', ')
}
