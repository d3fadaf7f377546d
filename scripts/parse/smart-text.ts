import type { QuotationMarks } from '../book/quotation-marks.ts'

/** A stretch of the inline text of a block. */
export interface Run {
  readonly text: string
  /** Kept as it is, and yet what stands before and after it: code, formulas, escaped characters. */
  readonly fixed: boolean
}

/** Words that begin with an apostrophe in English, and years and decades in any language. */
const elided =
  /^(?:(?:tis|twas|twere|twill|twould|til|em|n|cause|bout|round|neath)(?![\p{L}\p{N}])|\d\ds(?![\p{L}\p{N}]))/iu
const special = /"|'|-+|\.+/g

/**
 * Makes quotation marks, apostrophes, dashes and ellipses of what a typewriter has for them.
 *
 * @param runs the whole inline text of a block in order, because a mark depends on what stands on both its sides
 * @returns the new text of each run
 */
export function smarten(runs: readonly Run[], marks: QuotationMarks): string[] {
  const text = runs.map((run) => run.text).join('')
  const live = runs.map(({ text: own, fixed }) => (fixed ? ' ' : 'x').repeat(own.length)).join('')
  const opened: boolean[] = []
  let singles = 0
  let start = 0
  return runs.map((run) => {
    const from = start
    start += run.text.length
    if (run.fixed) return run.text
    return run.text.replace(special, (found: string, at: number) => {
      if (found.startsWith('-')) return dash(text, from + at, found)
      if (found.startsWith('.')) return found.length === 3 || found.length === 4 ? `…${found.slice(3)}` : found
      return found === '"' ? double(from + at) : single(from + at)
    })
  })

  function double(at: number): string {
    if (isSpace(text[at - 1]) && isSpace(text[at + 1])) return '"'
    opened[at] = opens(text, at, opened[at - 1])
    return marks.double[opened[at] ? 0 : 1]
  }

  function single(at: number): string {
    const before = text[at - 1]
    if (isSpace(before) && isSpace(text[at + 1])) return "'"
    if (isWord(before) && isWord(text[at + 1])) return '’'
    if (opens(text, at, opened[at - 1])) {
      if (elided.test(text.slice(at + 1)) || !closesLater(at)) return '’'
      opened[at] = true
      singles++
      return marks.single[0]
    }
    opened[at] = false
    if (singles === 0) return '’'
    singles--
    return marks.single[1]
  }

  /** Whether the next quotation mark that is no apostrophe is a closing one. */
  function closesLater(at: number): boolean {
    for (let next = text.indexOf("'", at + 1); next !== -1; next = text.indexOf("'", next + 1)) {
      if (live[next] !== 'x' || (isWord(text[next - 1]) && isWord(text[next + 1]))) continue
      if (!opens(text, next, opened[next - 1])) return true
      if (!elided.test(text.slice(next + 1))) return false
    }
    return false
  }
}

function opens(text: string, at: number, afterOpening: boolean | undefined): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  if (isSpace(after)) return false
  if (isSpace(before) || afterOpening === true) return true
  if (/[([{¿¡«“„‘‚‹]/.test(before ?? '')) return true
  return /[-–—/=:]/.test(before ?? '') && (isWord(after) || after === '"' || after === "'")
}

/** Arrows are no dashes. */
function dash(text: string, at: number, run: string): string {
  if (text[at - 1] === '<' || text[at + run.length] === '>') return run
  return run.length === 2 ? '–' : run.length === 3 ? '—' : run
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character)
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
