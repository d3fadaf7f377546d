import type { OutputConfig } from './book/config.ts'
import { message, type Message } from './base/message.ts'
import { didYouMean } from './base/suggest.ts'
import type { ReadBook } from './make-book.ts'

/** The outputs that were asked for by name, or those that nobody needs to ask for; unknown names are told. */
export function selectOutputs(
  { book }: ReadBook,
  names: readonly string[],
): { selected: OutputConfig[]; messages: Message[] } {
  const outputs = book?.config.outputs ?? {}
  const messages: Message[] = []
  const wanted =
    names.length === 0 ? Object.keys(outputs).filter((name) => outputs[name]?.built === 'always') : [...new Set(names)]
  const selected = wanted.flatMap((name) => {
    const output = outputs[name]
    if (output === undefined && book !== undefined) {
      const known = Object.keys(outputs)
      messages.push(
        message({
          severity: 'error',
          ruleId: 'output-unknown',
          reason: `Unexpected output \`${name}\``,
          note: didYouMean(name, known) ?? `This book has ${known.join(', ')}.`,
        }),
      )
    }
    return output ?? []
  })
  return { selected, messages }
}
