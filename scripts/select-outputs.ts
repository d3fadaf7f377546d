import type { OutputConfig } from './book/config.ts'
import { message, type Message } from './base/message.ts'
import { didYouMean } from './base/suggest.ts'
import type { ReadBook } from './make-book.ts'
import { hasTheme } from './themes/read-theme.ts'

/** The outputs that were asked for by name, or those that nobody needs to ask for; unknown names and themes are told. */
export function selectOutputs(
  { book }: ReadBook,
  names: readonly string[],
  file: string,
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
  for (const { name, theme } of selected) {
    if (hasTheme(theme)) continue
    const place = book?.config.places?.[`outputs.${name}.theme`] ?? book?.config.places?.['theme']
    const reason = `Unexpected theme \`${theme}\``
    if (messages.some((made) => made.reason === reason)) continue
    messages.push(
      message({ severity: 'error', ruleId: 'theme-unknown', reason, file, place, note: 'Octavo brings `octavo`.' }),
    )
  }
  return { selected, messages }
}
