import type { FileReader, ReadResult } from './book.ts'
import { findRegion, isRegionMark } from './code-region.ts'
import { inRanges, parseLineRanges } from './line-ranges.ts'
import type { Attributes } from './nodes.ts'

/** A line of a file with its number there; without one it stands for lines that were left out. */
export interface NumberedLine {
  readonly text: string
  readonly number?: number | undefined
}

/**
 * What `include="code/x.ts"` takes from a file: all of it, what stands in it between `#region name` and `#endregion`,
 * the lines of `lines="10-20,30-"`, or those of them that are in the region. Lines that mark regions are left out.
 */
export function includedCode({ values }: Attributes, reader: FileReader): ReadResult<readonly NumberedLine[]> {
  const name = values['include'] ?? ''
  const read = reader.text(name)
  if (!read.ok) return read
  const texts = read.value.replace(/\n$/, '').split('\n')
  const region = values['region'] ?? values['tag'] ?? values['anchor']
  const found = region === undefined ? { start: 0, end: texts.length } : findRegion(texts, region)
  if (found === 'start') return refuse('include-region', `Could not find \`#region ${region}\` in \`${name}\``)
  if (found === 'end') return refuse('include-region', `Missing \`#endregion\` of \`${region}\` in \`${name}\``)
  const written = values['lines']
  const ranges = written === undefined ? [{ from: 1, to: texts.length }] : parseLineRanges(written)
  if (ranges === undefined) {
    return refuse('listing-lines', `Unexpected lines \`${written}\` of \`${name}\`, expected such as \`10-20,30-\``)
  }
  const chosen: NumberedLine[] = []
  let last: number | undefined
  for (let at = found.start; at < found.end; at++) {
    const text = texts[at] ?? ''
    if (!inRanges(ranges, at + 1)) continue
    if (last !== undefined && last < at) chosen.push({ text: '…' })
    last = at + 1
    if (!isRegionMark(text)) chosen.push({ text, number: at + 1 })
  }
  const beyond = ranges.find(
    ({ from, to }) => from > texts.length || (to !== Number.POSITIVE_INFINITY && to > texts.length),
  )
  if (beyond !== undefined) {
    return refuse(
      'listing-lines',
      `Unexpected lines \`${written}\`, expected at most ${texts.length}: \`${name}\` has no more`,
    )
  }
  if (chosen.length === 0 && written !== undefined) {
    return refuse(
      'listing-lines',
      `Unexpected lines \`${written}\`, expected some of the region \`${region}\` of \`${name}\``,
    )
  }
  return { ok: true, value: chosen }
}

function refuse(ruleId: string, reason: string): ReadResult<never> {
  return { ok: false, ruleId, reason }
}
