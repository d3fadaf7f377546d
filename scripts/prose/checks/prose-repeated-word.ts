import retextRepeatedWords from 'retext-repeated-words'
import { VFile } from 'vfile'
import type { ProseCheck } from '../check.ts'
import { remarksOn } from '../remarks-on.ts'

const rule = retextRepeatedWords()

/** What grammar itself repeats; English has `had had` and `that that` in the package. */
const legal: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['das', 'dem', 'den', 'der', 'die', 'sie']),
  fr: new Set(['nous', 'vous']),
  nl: new Set(['die', 'zijn']),
}

export const proseRepeatedWord: ProseCheck = {
  id: 'prose-repeated-word',
  summary: 'No word stands twice in a row.',
  why: 'Nobody sees `the the` where a line ends between them, but every reader after print.',
  mend: 'Delete one of them. Where both are meant, part them: by a comma, a hyphen, another word.',
  sources: [],
  isWanted: ({ repeatedWords }) => repeatedWords,
  find: ({ passage: { text }, tree, language }) => {
    const file = new VFile(text)
    rule(tree, file)
    return remarksOn(file).flatMap(({ start, end, expected: [word = ''] }) =>
      legal[language]?.has(word.toLowerCase()) === true
        ? []
        : [{ start, end, reason: `Unexpected second \`${word}\``, note: proseRepeatedWord.mend }],
    )
  },
}
