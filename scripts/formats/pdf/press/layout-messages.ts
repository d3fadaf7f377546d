import type { VFileMessage } from 'vfile-message'
import { message, type MessageFields } from '../../../base/message.ts'
import type { Layout, LayoutProblem } from '../layout.ts'
import type { Run } from '../page-name.ts'

/** What an author should mend, by the kind of the problem. */
const toMend: Readonly<
  Record<string, (problem: LayoutProblem, output: string) => Pick<MessageFields, 'ruleId' | 'reason' | 'note'>>
> = {
  overflow: ({ about, amount = 0 }, output) => ({
    ruleId: 'page-overflow',
    reason: `Unexpected height of ${quoted(about)}, ${inMillimetres(amount)} more than a page of \`${output}\` holds, expected what fits on one page.`,
    note: 'Make it smaller, divide it, or let it break: what stands in one piece cannot be longer than a page.',
  }),
  lost: ({ about }, output) => ({
    ruleId: 'page-text-lost',
    reason: `Missing words on the pages of \`${output}\` near ${quoted(about)}, expected all words of the text in its order.`,
    note: 'Octavo could not divide this over pages. Take it out of what it stands in, or write it in a plainer way, and report the text.',
  }),
  wide: ({ about, amount = 0 }, output) => ({
    ruleId: 'page-too-wide',
    reason: `Unexpected width of ${quoted(about)}, ${inMillimetres(amount)} more than a line of \`${output}\` holds, expected what fits in a line.`,
    note: 'Break the formula or the line where it may go on, or write it shorter. As it is, it reaches into the margin or is too small to be read well.',
  }),
}

/** What only a typographer wants to know, in the words of the summary: one, several. */
const compromises: Readonly<Record<string, readonly [one: string, several: string]>> = {
  short: ['short page', 'short pages'],
  widow: ['single line', 'single lines'],
  'heading-at-foot': ['heading at the foot', 'headings at the foot'],
  'note-split': ['divided note', 'divided notes'],
  'note-moved': ['note after its page', 'notes after their pages'],
  'box-split': ['divided box', 'divided boxes'],
  'float-far': ['figure far from its text', 'figures far from their text'],
  'hyphen-at-turn': ['word divided at a turn', 'words divided at a turn'],
  'kept-apart': ['parting of what belongs together', 'partings of what belongs together'],
  'height-differs': ['page of another height than planned', 'pages of another height than planned'],
}

/**
 * What a layout has to say: a warning for all that an author should mend, and the rest in one sentence.
 *
 * @param output the name of the output that is laid out
 */
export function layoutMessages(
  runs: readonly Run[],
  layouts: ReadonlyMap<string, Layout>,
  output: string,
): VFileMessage[] {
  const counts = new Map<string, number>()
  const told: VFileMessage[] = []
  for (const { name, chapter } of runs) {
    for (const problem of layouts.get(name)?.problems ?? []) {
      const mend = toMend[problem.kind]
      if (mend === undefined) counts.set(problem.kind, (counts.get(problem.kind) ?? 0) + 1)
      else {
        const place = placeOf(problem.at)
        told.push(message({ severity: 'warning', ...mend(problem, output), file: chapter?.file.path, place }))
      }
    }
  }
  const [most, ...others] = [...counts]
    .toSorted(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))
    .map(([kind, count]) => `${count} ${compromises[kind]?.[count === 1 ? 0 : 1] ?? kind}`)
  if (most === undefined) return told
  const list = [most, ...others].join(', ')
  return [
    ...told,
    message({
      severity: 'info',
      ruleId: 'page-compromises',
      reason: `Of what makes good pages of \`${output}\` some had to give way: ${list}.`,
      note: 'Where each stands is in `.octavo/pages/`. A sentence more or less nearby often mends it.',
    }),
  ]
}

/** `line:column`, as `data-at` says it. */
function placeOf(at: string | undefined): MessageFields['place'] {
  const [line, column] = (at ?? '').split(':').map(Number)
  return line === undefined || column === undefined ? undefined : { line, column }
}

function quoted(about: string): string {
  return about === '' ? 'a block' : `“${about}”`
}

function inMillimetres(px: number): string {
  return `${Math.ceil((px / 96) * 25.4)} mm`
}
