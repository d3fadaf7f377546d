import retextIndefiniteArticle from 'retext-indefinite-article'
import { VFile } from 'vfile'
import type { ProseCheck, ReadPassage, Remark } from '../check.ts'
import { remarksOn } from '../remarks-on.ts'

const rule = retextIndefiniteArticle()

/** Two articles in a row, but for `a` as a letter or as Latin and French have it. */
const doubled =
  /(?<![\p{L}\p{N}’'-])(?<one>an?|the)\s+(?<two>an?|the)(?=\s)(?!\s+(?:priori|posteriori|fortiori|la|cappella|and|or|nor)\b)/giu

export const proseArticle: ProseCheck = {
  id: 'prose-article',
  summary: 'English says `an` before a vowel that is heard, `a` before other sounds, and one article at a time.',
  why: 'An article that was right before an edit is the commonest slip of one.',
  mend: 'Write the other article, or delete one of two.',
  sources: [],
  isWanted: ({ articles }) => articles,
  find: (read) => {
    if (read.language !== 'en' || read.passage.label === true) return []
    const two = doubledArticles(read.passage.text)
    const isDoubled = (at: number): boolean => two.some(({ start, end }) => at >= start && at < end)
    return [...wrongArticles(read).filter(({ start }) => !isDoubled(start)), ...two]
  },
}

function wrongArticles({ passage: { text }, tree, spelling }: ReadPassage): Remark[] {
  const file = new VFile(text)
  rule(tree, file)
  return remarksOn(file).flatMap(({ start, end, actual, expected: [right = ''] }) => {
    const word = wordAfter(text, end)
    // Nobody can tell how a name of code is read; `A and B` are letters.
    if (word.length < 3 || /^(?:and|nor|or)$/.test(word) || spelling?.isCommon(word) === false) return []
    const reason = `Unexpected \`${actual}\` before \`${word}\`, expected \`${right}\``
    return [{ start, end, reason, note: proseArticle.mend }]
  })
}

/** The same article twice is a repeated word; in capitals the second is a letter. */
function doubledArticles(text: string): Remark[] {
  return [...text.matchAll(doubled)]
    .filter(({ groups: { one = '', two = '' } = {} }) => one.toLowerCase() !== two && two === two.toLowerCase())
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      reason: `Unexpected articles \`${words.replaceAll(/\s+/g, ' ')}\`, expected one of them`,
      note: proseArticle.mend,
    }))
}

function wordAfter(text: string, end: number): string {
  return /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice(end, end + 100))?.[0] ?? ''
}
