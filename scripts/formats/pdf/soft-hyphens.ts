import type { Operation } from './content-operations.ts'
import type { Edit } from './marked-content.ts'
import type { PageContent } from './page-content.ts'

const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

/** Chromium writes each soft hyphen of the source, used or not, as an empty glyph that claims to be one. */
const softHyphen = /^\/Span\s*<<\s*\/ActualText\s*<feff00ad>\s*>>\s*BDC$/i
/** A hyphen for which the font has no glyph of its own. */
const replacedHyphen = /^\/Span\s*<<\s*\/ActualText\s*<feff(?:2010|002d)>\s*>>\s*BDC$/i
const ligature = /^\/Span\s*<<\s*\/ActualText\s*<feff(?:[0-9a-f]{4})*00ad/i
const span = '/Span<</ActualText<FEFF00AD>>>BDC'

/**
 * Takes the division points out of a page's text, which would otherwise be copied and searched with it, and says of
 * the hyphens at line ends that they are soft (ISO 32000-1 §14.8.2.2.3): a reader joins the word again. Operators that
 * move the pen stay.
 */
export function softHyphenEdits({ text, operations }: PageContent): Edit[] {
  const edits: Edit[] = []
  let endsInSoftHyphen = false
  for (let at = 0; at < operations.length; at++) {
    const operation = operations[at] as Operation // Within the loop's bounds.
    const { operator, from, to } = operation
    if (operator === 'BDC' && softHyphen.test(text.slice(from, to))) {
      const end = next(operations, 'EMC', at)
      if (end === -1) break
      edits.push({ from, to, text: '' })
      for (const inner of operations.slice(at + 1, end + 1)) {
        if (shows.has(inner.operator) || inner.operator === 'EMC')
          edits.push({ from: inner.from, to: inner.to, text: '' })
      }
      at = end
      endsInSoftHyphen = operations[end + 1]?.operator === 'ET'
    } else if (operator === 'BDC' && ligature.test(text.slice(from, to))) {
      // A division point inside a ligature that was not divided.
      const opening = text.slice(from, to)
      edits.push({ from, to, text: opening.replace(/(?<=<feff(?:[0-9a-f]{4})*)00ad/gi, '') })
    } else if (operator === 'BT' && endsInSoftHyphen) {
      edits.push(...softened(text, operations, at))
      endsInSoftHyphen = false
    }
  }
  return edits
}

/** The text object after a division shows the hyphen and nothing else. */
function softened(text: string, operations: readonly Operation[], start: number): Edit[] {
  const end = next(operations, 'ET', start)
  const inside = operations.slice(start + 1, end)
  const shown = inside.filter(({ operator }) => shows.has(operator))
  const only = shown[0]
  if (shown.length !== 1 || only === undefined || !/^<[0-9a-f]{4}>/i.test(text.slice(only.from, only.to))) return []
  const opening = inside.find(({ operator }) => operator === 'BDC')
  if (opening === undefined) {
    return [
      { from: only.from, to: only.from, text: `${span}\n` },
      { from: only.to, to: only.to, text: '\nEMC' },
    ]
  }
  const { from, to } = opening
  return replacedHyphen.test(text.slice(from, to)) ? [{ from, to, text: span }] : []
}

/** Index of the next operation of a kind, -1 when there is none. */
function next(operations: readonly Operation[], operator: string, after: number): number {
  for (let at = after + 1; at < operations.length; at++) if (operations[at]?.operator === operator) return at
  return -1
}
