import type { CodeLine } from '../../book/code-line.ts'
import type { NumberedLine } from '../../book/included-code.ts'
import { inRanges, parseLineRanges } from '../../book/line-ranges.ts'
import type { Listing } from '../../book/nodes.ts'
import { dedent, expandTabs } from './expand-tabs.ts'
import { takeMarks } from './line-marks.ts'
import { readTranscript } from './transcript.ts'

/** Columns between tab stops where the author says nothing. */
const tabWidth = 4

export interface ReadLines {
  readonly value: string
  readonly lines: readonly CodeLine[]
  readonly numbered: boolean
  /** What is wrong with the attributes that speak of lines. */
  readonly problems: readonly string[]
}

/**
 * Lines as they are printed, from lines as they were written: tabs expanded, marks taken off, numbers given.
 *
 * @param written with their numbers in the file that they come from, or counted from 1
 * @param included whether they come from a file, whose own numbers they keep and whose indentation they lose
 */
export function readLines(
  written: readonly NumberedLine[],
  { attributes, language, role }: Pick<Listing, 'attributes' | 'language' | 'role'>,
  included: boolean,
): ReadLines {
  const problems: string[] = []
  const { values, classes } = attributes
  const width = wholeNumber(values['tab'], 'tab width', problems) ?? tabWidth
  const first = wholeNumber(values['start'], 'number of the first line', problems)
  const expanded = written.map(({ text }) => expandTabs(text, width))
  const texts = included ? dedent(expanded) : expanded
  const marked = texts.map((text) => (role === 'output' ? { text } : takeMarks(text, language)))
  const transcript =
    role === 'console'
      ? readTranscript(
          marked.map(({ text }) => text),
          values['lang'],
        )
      : undefined
  const isDiff = role === 'code' && (classes.includes('diff') || language === 'diff' || language === 'patch')
  const strips = isDiff && language !== 'diff' && language !== 'patch'
  const numbered =
    !classes.includes('unnumbered') &&
    (classes.some((name) => /^(?:numbered|numberLines|number-lines|linenos)$/.test(name)) ||
      values['numbers'] === 'true' ||
      first !== undefined ||
      (attributes.id !== undefined && marked.some((line) => 'name' in line)))
  const highlighted = rangesOf(values['hl'], problems)
  let count = 0
  const lines = marked.map(({ text, ...marks }, at): CodeLine => {
    const own = written[at]?.number
    if (own !== undefined) count += 1
    const number = own === undefined ? undefined : first === undefined ? own : first + count - 1
    const change = isDiff ? changeOf(text) : undefined
    // The numbers that the reader sees are those that the author counts by.
    const counted = numbered ? number : count
    return {
      ...marks,
      ...transcript?.[at],
      number,
      ...(number !== undefined && counted !== undefined && inRanges(highlighted, counted) ? { highlighted: true } : {}),
      ...(change === undefined ? {} : { change }),
    }
  })
  const last = numbered ? (lines.findLast(({ number }) => number !== undefined)?.number ?? 0) : count
  const beyond = highlighted.find(({ from, to }) => from > last || (to !== Number.POSITIVE_INFINITY && to > last))
  if (beyond !== undefined) problems.push(`Unexpected lines \`${values['hl']}\` to highlight, the last one is ${last}`)
  const value = marked.map(({ text }) => (strips ? text.slice(1) : text)).join('\n')
  return { value, lines, numbered, problems }
}

function rangesOf(written: string | undefined, problems: string[]): NonNullable<ReturnType<typeof parseLineRanges>> {
  const ranges = written === undefined ? [] : parseLineRanges(written)
  if (ranges === undefined) problems.push(`Unexpected lines \`${written}\` to highlight, expected such as \`2-3,7\``)
  return ranges ?? []
}

function wholeNumber(written: string | undefined, what: string, problems: string[]): number | undefined {
  if (written === undefined) return undefined
  if (/^\d{1,6}$/.test(written) && Number(written) > 0) return Number(written)
  problems.push(`Unexpected ${what} \`${written}\`, expected a whole number from 1`)
  return undefined
}

/** Headers of a patch (`+++`, `---`, `@@`) are none of its changes. */
function changeOf(text: string): CodeLine['change'] {
  if (/^(?:\+\+\+ |--- )/.test(text)) return ' '
  return text.startsWith('+') ? '+' : text.startsWith('-') ? '-' : ' '
}
