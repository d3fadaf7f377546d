import pc from 'picocolors'
import type { Answer } from '../../answers.ts'
import { countsOf, type Finding, type FindingPlace } from '../../finding.ts'
import type { Validation } from '../../validation.ts'
import { collapse, type Entry, type Remainder } from './collapse.ts'
import { oneLine } from './one-line.ts'
import { answerWords, shownAnswer, type ShownAnswer } from './shown-answer.ts'
import { sizeText } from './table.ts'
import { wrap } from './wrap.ts'

export interface PrettyOptions {
  readonly colour: boolean
  /** Of the terminal. */
  readonly columns: number
  /** Notes as well, and every finding by itself. */
  readonly all: boolean
}

/** A source is shown where it is short: an address, a section. `octavo explain` has the others. */
const longestSource = 88

type Paint = ReturnType<typeof pc.createColors>

/**
 * One EPUB for people: what it is, what was found, and an answer to each question.
 *
 * Findings stand by file, from the top of the book to its end and from the top of a file to its end, because that is how
 * one mends; errors do not come first, they are marked. What a terminal shows without scrolling is its last lines, so
 * the answers stand there, and nothing after them.
 */
export function prettyValidation(validation: Validation, options: PrettyOptions): string[] {
  const paint = pc.createColors(options.colour)
  const width = Math.max(40, Math.min(options.columns, 100))
  const wanted = validation.findings.filter(({ severity }) => options.all || severity !== 'info')
  const { files, hidden } = collapse(wanted, options.all)
  const explained = new Set<string>()
  return [
    ...header(validation, paint, width),
    '',
    ...files.flatMap(({ path, entries }) => [
      paint.bold(oneLine(path === validation.file || path === undefined ? 'The EPUB as a whole' : path)),
      ...entries.flatMap((entry) => entryLines(entry, { paint, width, explained })),
      '',
    ]),
    ...remainderLines(hidden, validation, options.all, paint, width),
    ...answerLines(validation.answers, paint, width),
  ]
}

function header({ file, about }: Validation, paint: Paint, width: number): string[] {
  if (about === undefined) return [paint.bold(oneLine(file))]
  const facts = [
    about.version === undefined ? undefined : `EPUB ${about.version}`,
    about.layout === 'fixed' ? 'fixed layout' : undefined,
    about.title === undefined ? undefined : `“${about.title}”`,
    `${about.documents} ${about.documents === 1 ? 'document' : 'documents'}`,
    sizeText(about.bytes),
  ]
  const words = oneLine(facts.filter((fact) => fact !== undefined).join(' · '))
  return [paint.bold(oneLine(file)), ...wrap(words, width, 2).map((line) => paint.dim(line))]
}

interface EntryStyle {
  readonly paint: Paint
  readonly width: number
  /** Rules whose why and sources were told already: once in an EPUB is enough. */
  readonly explained: Set<string>
}

function entryLines({ first, others }: Entry, { paint, width, explained }: EntryStyle): string[] {
  const tint = first.severity === 'error' ? paint.red : first.severity === 'warning' ? paint.yellow : paint.cyan
  const severity = first.severity === 'info' ? 'note' : first.severity
  const point = pointText(first)
  const lead = `  ${point === '' ? '' : `${point}  `}${severity}  `
  const [start = '', ...rest] = wrap(oneLine(`${first.reason} [${first.rule}]`), width, 6, lead)
  const tail = (text: string, name: string): string[] =>
    wrap(oneLine(text), width, 6 + name.length, `      ${name}`).map((line) => paint.dim(line))
  const known = explained.has(first.rule)
  explained.add(first.rule)
  const [source] = first.sources
  return [
    `  ${point === '' ? '' : `${paint.bold(point)}  `}${tint(severity)}${start.slice(lead.trimEnd().length)}`,
    ...rest,
    ...(others.length === 0 ? [] : tail(alsoText(others), 'Also: ')),
    ...(first.origin === undefined ? [] : [`      From: ${oneLine(placeText(first.origin))}`]),
    ...(first.mend === undefined || known ? [] : tail(first.mend, 'Mend: ')),
    ...(first.why === undefined || known ? [] : tail(first.why, 'Why:  ')),
    // Where nothing is known of a rule, its source is the list of its tool's messages: that helps nobody here.
    ...(source === undefined || known || first.why === undefined || source.length > longestSource
      ? []
      : tail(source, 'See:  ')),
  ]
}

/** "lines 30, 41 and 52, and 12 more places". */
function alsoText(others: readonly Finding[]): string {
  const points = others.map(pointText).filter((point) => point !== '')
  const shown = [...new Set(points)].slice(0, 6)
  const more = others.length - shown.length
  if (shown.length === 0) return `${others.length} more ${others.length === 1 ? 'time' : 'times'}`
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more ${more === 1 ? 'place' : 'places'}` : ''}`
}

function remainderLines(
  hidden: readonly Remainder[],
  { findings }: Validation,
  all: boolean,
  paint: Paint,
  width: number,
): string[] {
  const notes = all ? 0 : countsOf(findings).notes
  const parts = [
    ...hidden.map(({ rule, count, files }) => `${count} more of ${rule} in ${files} ${files === 1 ? 'file' : 'files'}`),
    ...(notes === 0 ? [] : [`${notes} ${notes === 1 ? 'note' : 'notes'}`]),
  ]
  if (parts.length === 0) return []
  return [
    ...wrap(`Not shown: ${oneLine(parts.join('; '))}. --all shows everything.`, width, 2, '').map((line) =>
      paint.dim(line),
    ),
    '',
  ]
}

const titles = { valid: 'Valid', accessible: 'Accessible', reads: 'Reads', kindle: 'Kindle' } as const

/** One paragraph per question: the answer, half a sentence, and what it rests on. */
function answerLines(answers: readonly Answer[], paint: Paint, width: number): string[] {
  const indent = 20
  return answers.flatMap((answer) => {
    const { question, headline, evidence } = answer
    const shown = shownAnswer(answer)
    const word = answerWords[shown]
    const tint = tintOf(shown, paint)
    const lead = `${titles[question].padEnd(10)} ${word.padEnd(8)}`
    const [first = '', ...rest] = wrap(oneLine(headline), width, indent, lead.padEnd(indent))
    return [
      `${paint.bold(titles[question].padEnd(10))} ${tint(word.padEnd(8))}${first.slice(indent - 1)}`,
      ...rest,
      ...(evidence.length === 0
        ? []
        : wrap(oneLine(evidence.join(' · ')), width, indent).map((line) => paint.dim(line))),
    ]
  })
}

function tintOf(shown: ShownAnswer, paint: Paint): Paint['green'] {
  switch (shown) {
    case 'passed':
      return paint.green
    case 'failed':
      return paint.red
    case 'not-yet':
    case 'unknown':
      return paint.yellow
    case 'not-asked':
      return paint.dim
  }
}

function pointText({ line, column }: Pick<Finding, 'line' | 'column'>): string {
  return line === undefined ? '' : `${line}${column === undefined ? '' : `:${column}`}`
}

function placeText(place: FindingPlace): string {
  const point = pointText(place)
  return `${place.file}${point === '' ? '' : `:${point}`}`
}
