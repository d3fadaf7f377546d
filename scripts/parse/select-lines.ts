import { findRegion, isRegionMark } from '../book/code-region.ts'
import { inRanges, parseLineRanges } from '../book/line-ranges.ts'

/** A part of a text: everything else is blanked, so that all places stay those of the whole. */
export type Selection =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly ruleId: 'include-region' | 'include-lines'; readonly reason: string }

/**
 * The lines of a region, or those that `lines` counts from 1 (`5-20`, `5-`, `7,9`), or those that are both.
 *
 * @param name the file's, for messages
 */
export function selectLines(
  text: string,
  name: string,
  { region, lines }: { readonly region?: string | undefined; readonly lines?: string | undefined },
): Selection {
  const all = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const bare = all.map((line) => line.replace(/[\r\n]+$/, ''))
  const found = region === undefined ? { start: 0, end: all.length } : findRegion(bare, region)
  if (typeof found === 'string') {
    const mark = found === 'start' ? 'beginning' : 'end'
    return {
      ok: false,
      ruleId: 'include-region',
      reason: `Could not find the ${mark} of region \`${region}\` in \`${name}\``,
    }
  }
  const ranges = lines === undefined ? undefined : parseLineRanges(lines)
  if (lines !== undefined && (ranges === undefined || ranges.some(({ from }) => from > all.length))) {
    const reason = `Unexpected lines \`${lines}\` of \`${name}\`, expected such as \`5-20\` of its ${all.length}`
    return { ok: false, ruleId: 'include-lines', reason }
  }
  const kept = all.map((line, at) => {
    const inside = at >= found.start && at < found.end && (ranges === undefined || inRanges(ranges, at + 1))
    return inside && !isRegionMark(line) ? line : line.replaceAll(/[^\r\n]/g, ' ')
  })
  return { ok: true, text: kept.join('') }
}
