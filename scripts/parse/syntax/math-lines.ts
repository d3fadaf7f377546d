import type { CompileContext, Token } from 'mdast-util-from-markdown'
import type { SourceLine } from '../../book/nodes.ts'
import { pointOf } from './tokens.ts'

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** The lines of the formula that is being read. */
    mathLines?: MathLine[] | undefined
  }
}

/** A line of a formula, and where it starts once something of it was seen. */
export interface MathLine {
  readonly text: string
  readonly at: SourceLine | undefined
}

/** Begins the first line of a formula. */
export function startMathLines(context: CompileContext): void {
  context.data.mathLines = [{ text: '', at: undefined }]
}

/** Adds a piece of TeX to the line. */
export function addMath(context: CompileContext, token: Token): void {
  const last = context.data.mathLines?.pop()
  if (last === undefined) throw new Error('Mathematics outside a formula')
  context.data.mathLines?.push({
    text: last.text + context.sliceSerialize(token),
    at: last.at ?? pointOf(token.start),
  })
}

/** Ends the line; an empty one stands where its line ending does. */
export function endMathLine(context: CompileContext, token: Token): void {
  const last = context.data.mathLines?.pop()
  if (last === undefined) throw new Error('Mathematics outside a formula')
  context.data.mathLines?.push({ ...last, at: last.at ?? pointOf(token.start) }, { text: '', at: undefined })
}

/** Takes white space off a line, which then starts later. */
export function trimLine({ text, at }: MathLine): MathLine {
  const cut = text.length - text.trimStart().length
  return {
    text: trimMathEnd(text.slice(cut)),
    at: at && { line: at.line, column: at.column + cut, offset: at.offset + cut },
  }
}

/** Takes white space off the end of TeX, but for the space of `\ `. */
export function trimMathEnd(text: string): string {
  return text.replace(/(?<!\\)\s+$/, '')
}

/** Value and places for a node. */
export function mathOf(lines: readonly MathLine[]): { readonly value: string; readonly lines: readonly SourceLine[] } {
  return { value: lines.map(({ text }) => text).join('\n'), lines: lines.flatMap(({ at }) => at ?? []) }
}
