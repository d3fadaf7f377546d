import type { Piece } from '../../lines/paragraph.ts'
import { wordParts } from '../../lines/word-parts.ts'
import { divisionPenalties } from '../../lines/ideals.ts'
import type { InlineText, Solid, Token, Word } from './inline-text.ts'
import type { WordMeasures } from './measure-words.ts'

/** Where a piece stands: in which token, and there at which offsets of its text node. */
export interface PiecePlace {
  readonly token: Token
  readonly from: number
  readonly to: number
}

/** A paragraph as pieces. The indent, which stands nowhere, is the first piece and has no place. */
export interface SetText {
  readonly text: InlineText
  readonly pieces: readonly Piece[]
  readonly places: readonly (PiecePlace | undefined)[]
}

/** The pieces of a paragraph, as wide as the browser sets them. */
export function linePieces(text: InlineText, measures: WordMeasures): SetText {
  const pieces: Piece[] = []
  const places: (PiecePlace | undefined)[] = []
  const add = (piece: Piece, place?: PiecePlace): void => {
    pieces.push(piece)
    places.push(place)
  }
  if (text.indent !== 0) add({ kind: 'box', width: text.indent })
  const formulas = widthsOfFormulas(text.tokens)
  let before: Token | undefined
  for (const [at, token] of text.tokens.entries()) {
    if (token.kind === 'word') addWord(token, measures, add)
    else if (token.kind === 'gap') {
      const { from, to, breaks, style } = token
      const penalty = !breaks && isOfNumber(before, text.tokens[at + 1]) ? divisionPenalties.number : undefined
      add(
        { kind: 'space', width: measures.space(style), breaks: breaks || penalty !== undefined, penalty },
        { token, from, to },
      )
    } else {
      // A formula as long as a line is made of several, between which a line may end.
      if (token.kind === 'solid' && before?.kind === 'solid') {
        const penalty = penaltyAfter(before, formulas.get(before) ?? 0)
        add({ kind: 'division', width: 0, hyphen: false, penalty }, { token: before, from: 0, to: 0 })
      }
      add({ kind: 'box', width: token.width }, { token, from: 0, to: 0 })
    }
    before = token
  }
  return { text, pieces, places }
}

/** Whether a word is followed by its number: "Section 13.2", "Equation (18.1)", but not "40 ms". */
function isOfNumber(word: Token | undefined, number: Token | undefined): boolean {
  if (word?.kind !== 'word' || number?.kind !== 'word') return false
  return /^\(?\p{L}[\p{L}\u00AD]{3,}$/u.test(word.text) && /^\(?\d/.test(number.text)
}

/** By piece, px of all the pieces of its formula. */
function widthsOfFormulas(tokens: readonly Token[]): ReadonlyMap<Solid, number> {
  const widths = new Map<Solid, number>()
  let pieces: Solid[] = []
  for (const token of [...tokens, undefined]) {
    if (token?.kind === 'solid') pieces.push(token)
    else if (pieces.length > 0) {
      const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
      for (const piece of pieces) widths.set(piece, width)
      pieces = []
    }
  }
  return widths
}

/** What it costs to end a line after a piece of a formula that has a width in px. */
function penaltyAfter({ node, em }: Solid, width: number): number {
  const { relation, sum, product, short, shortFormula } = divisionPenalties
  const sign = node.getAttribute('data-sign')
  const own = sign === 'relation' ? relation : sign === 'sum' ? sum : sign === 'product' ? product : 0
  return own > 0 && width < shortFormula * em ? own + short : own
}

/** Whether a part of a word is one letter and a hyphen, after which nobody looks for the rest overleaf. */
function isLetter(part: string): boolean {
  return /^[^\p{L}]*\p{L}[-\u2010]$/u.test(part)
}

function addWord(token: Word, measures: WordMeasures, add: (piece: Piece, place: PiecePlace) => void): void {
  const widths = measures.widths(token.style, token.text)
  let before = 0
  let at = token.from
  const parts = wordParts(token.text)
  if (!token.wraps) {
    add({ kind: 'box', width: widths.at(-1) ?? 0 }, { token, from: at, to: token.to })
    return
  }
  for (const [index, { text, soft, hard }] of parts.entries()) {
    const width = widths[index] ?? before
    add({ kind: 'box', width: width - before }, { token, from: at, to: at + text.length })
    before = width
    at += text.length
    if (index === parts.length - 1) return
    const to = soft ? at + 1 : at
    const hyphen = soft ? measures.hyphen(token.style) : 0
    const penalty = token.code ? divisionPenalties.code : hard && isLetter(text) ? divisionPenalties.letter : undefined
    add({ kind: 'division', width: hyphen, hyphen: soft || hard, penalty }, { token, from: at, to })
    at = to
  }
}
