import { expect, test } from 'vitest'
import { severityOf } from '../../scripts/base/message.ts'
import { bookOf, faultsOf } from './chapters.ts'

const many = (text: string, times: number): string => Array.from({ length: times }, () => text).join('')

/** Texts that no person writes and that reach a parser all the same. Each ends, and in no exception. */
const extremes: readonly (readonly [name: string, text: string])[] = [
  ['quotations in quotations', `${many('> ', 200)}deep`],
  ['lists in lists', Array.from({ length: 100 }, (_, depth) => `${many('  ', depth)}- item ${depth}`).join('\n')],
  ['boxes in boxes', `${Array.from({ length: 60 }, (_, at) => `${many(':', 70 - at)} note`).join('\n')}\ndeep\n`],
  ['emphasis in emphasis', `${many('*a **b ', 500)}c${many('** *', 500)}`],
  ['brackets that open', many('[', 10_000)],
  ['brackets that close', `${many('[a', 3000)}${many(']', 3000)}`],
  ['braces', many('{', 10_000)],
  ['references', many('[@a; ', 2000)],
  ['notes on the spot in notes', `${many('a^[', 200)}b${many(']', 200)}`],
  ['dollars', many('$ ', 5000) + many('$a', 5001)],
  ['backticks of every length', Array.from({ length: 300 }, (_, at) => many('`', at + 1)).join(' ')],
  ['a line of a megabyte', many('word ', 200_000)],
  ['a word of a megabyte', many('w', 1_000_000)],
  ['a line of code of a megabyte', `~~~\n${many('x', 1_000_000)}\n~~~`],
  ['a table of 2,000 rows', `| a | b | c |\n|---|---|---|\n${many('| 1 | *2* | 3 |\n', 2000)}`],
  ['a table of 500 columns', `|${many(' a |', 500)}\n|${many('---|', 500)}\n|${many(' b |', 500)}`],
  ['a thousand notes', many('x^[A note.] ', 1000)],
  ['a thousand headings of one name', many('## Same\n\ntext\n\n', 1000)],
  ['a formula in a formula', `$${many('\\sqrt{', 100)}x${many('}', 100)}$`],
  ['carriage returns alone', 'one\rtwo\r\rthree\r'],
  ['NUL, and signs that are none', 'a\u0000b\uFFFEc\uFFFFd\uD800e'],
  ['marks upon marks', `${many('a\u0301', 10)}${many('\u0300', 2000)}b`],
  ['text from right to left', 'مرحبا *بالعالم* (English) שלום \u202Eoverride\u202C \u2067isolate\u2069'],
  ['joined emoji and flags', '👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷 e\u0301 ﬁ Å Å'],
  ['scripts without spaces', '吾輩は猫である。名前はまだ無い。ภาษาไทยไม่มีช่องว่าง'],
]

test.for(extremes)('%s', { timeout: 60_000 }, async ([, text]) => {
  const read = await bookOf(`# Title\n\n${text}\n`)
  expect(faultsOf(read)).toEqual([])
})

test('half a pair of surrogates, and control characters, are told', async () => {
  const { messages } = await bookOf('# Title\n\na\u0000b\u0001c\n')
  expect(messages.map((made) => `${severityOf(made)} ${made.ruleId}`)).toContain('warning control-character')
})
