import { toString } from 'nlcst-to-string'
import { visit } from 'unist-util-visit'
import type { ProseCheck, Remark } from '../check.ts'
import { something } from '../passage.ts'

export const proseSpelling: ProseCheck = {
  id: 'prose-spelling',
  summary: 'Words are spelled as a dictionary of their language has them.',
  why: 'Readers take a misspelled word for carelessness in everything else.',
  mend: 'Correct it; or, if it is right, add it to a file of words: `prose: { words: words.txt }` in book.yaml.',
  sources: [],
  isWanted: ({ spelling }) => spelling.length > 0,
  once: true,
  find: ({ passage: { text }, tree, spelling }) => {
    const found: Remark[] = []
    if (spelling === undefined) return found
    visit(tree, 'WordNode', (node) => {
      const start = node.position?.start.offset ?? 0
      // A full stop is part of an abbreviation only.
      const word = toString(node).replace(/\.$/, '')
      const end = start + word.length
      // What is joined to code or a formula is a part of it: `RTT`s, $n$-th.
      if (isJoined(text.slice(Math.max(0, start - 2), start)) || text[end] === something || spelling.isRight(word))
        return
      const meant = spelling.suggest(word)
      const expected = meant.length === 0 ? '' : `, perhaps ${meant.map((each) => `\`${each}\``).join(', ')}`
      found.push({ start, end, reason: `Unexpected word \`${word}\`${expected}`, note: proseSpelling.mend })
    })
    return found
  },
}

function isJoined(before: string): boolean {
  return before.endsWith(something) || (before.startsWith(something) && /[-–’']$/.test(before))
}
