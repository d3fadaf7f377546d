import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { breakLines, spaceRatio } from '../../../../scripts/formats/pdf/lines/break-lines.ts'
import { fallsByItself, forcedLines } from '../../../../scripts/formats/pdf/lines/forced-lines.ts'
import { divisionPenalties, goodLines } from '../../../../scripts/formats/pdf/lines/ideals.ts'
import type { Line, Piece } from '../../../../scripts/formats/pdf/lines/paragraph.ts'
import { wordParts } from '../../../../scripts/formats/pdf/lines/word-parts.ts'

// A case: `width N`, the paragraph, `---`, its lines. Letters are 2 px wide and spaces 2, `·` is a soft hyphen, `~` a space
// that no line ends at, `_` one at which it ends at the price of a number parted from its word, `[=====]` a formula,
// `[===]<sum>[===]` one in pieces, after the first of which a line may end at a price. Before each line stand its word spaces in hundredths of the font's own,
// and `!` where the line has to be forced.
const folder = path.join(import.meta.dirname, 'cases')
const letter = 2
const ideals = { ...goodLines, space: 2 }

test.for(readdirSync(folder))('%s', async (file) => {
  const source = readFileSync(path.join(folder, file), 'utf8')
  const [, head = '', width = '', paragraph = ''] = /^((?:#.*\n)+width (\d+)\n([^]*)\n---\n)/.exec(source) ?? []
  expect(paragraph, 'says what it is about and gives a paragraph').not.toBe('')
  const lines = set(paragraph.replaceAll('\n', ' '), Number(width) * letter + 1)
  await expect(`${head}${lines}\n`).toMatchFileSnapshot(path.join(folder, file))
})

function set(paragraph: string, width: number): string {
  const { pieces, texts } = piecesOf(paragraph)
  const lines = breakLines(pieces, width, ideals)
  if (lines === undefined) return 'no way'
  const forced = new Set(forcedLines(pieces, lines, width, ideals).map(({ index }) => index))
  const shown = lines.map((line, index) => {
    const ratio = index === lines.length - 1 && line.natural <= width ? 1 : spaceRatio(line, width, ideals)
    const mark = forced.has(index) ? '!' : ' '
    return `${String(Math.round(ratio * 100)).padStart(4)}${mark} ${textOf(line, pieces, texts)}`
  })
  return [...shown, ...(fallsByItself(pieces, lines, width, ideals) ? ['by itself'] : [])].join('\n')
}

function piecesOf(paragraph: string): { pieces: Piece[]; texts: string[] } {
  const pieces: Piece[] = []
  const texts: string[] = []
  const add = (piece: Piece, text: string): void => {
    pieces.push(piece)
    texts.push(text)
  }
  for (const token of paragraph.match(/[ ~_]|<\w+>|\[[^\]]*\]|[^ ~_[<]+/g) ?? []) {
    const sign = /^<(relation|sum|product)>$/.exec(token)?.[1] as 'relation' | 'sum' | 'product' | undefined // The only ones.
    if (sign !== undefined) {
      add({ kind: 'division', width: 0, hyphen: false, penalty: divisionPenalties[sign] }, '')
      continue
    }
    if (token === ' ' || token === '~') add({ kind: 'space', width: letter, breaks: token === ' ' }, token)
    else if (token === '_') add({ kind: 'space', width: letter, breaks: true, penalty: divisionPenalties.number }, ' ')
    else if (token.startsWith('[')) add({ kind: 'box', width: token.length * letter }, token)
    else {
      const parts = wordParts(token.replaceAll('·', '\u00AD'))
      for (const [index, { text, soft, hard }] of parts.entries()) {
        add({ kind: 'box', width: text.length * letter }, text)
        if (index === parts.length - 1) continue
        add({ kind: 'division', width: soft ? letter : 0, hyphen: soft || hard }, '')
      }
    }
  }
  return { pieces, texts }
}

function textOf({ from, to }: Line, pieces: readonly Piece[], texts: readonly string[]): string {
  const end = pieces[to]
  return texts.slice(from, to).join('') + (end?.kind === 'division' && end.width > 0 ? '-' : '')
}
