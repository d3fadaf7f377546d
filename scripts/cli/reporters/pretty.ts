import { readFileSync } from 'node:fs'
import pc from 'picocolors'
import { severityOf, type Message } from '../../base/message.ts'
import { oneLine } from './one-line.ts'

const colours = pc.createColors

/**
 * `chapters/03.md:42:7: error: Unexpected … [reference-undefined]`, with the line it is about and the way out: an
 * editor finds the place in the first line, a person in the second.
 */
export function prettyLines(messages: readonly Message[], colour: boolean): string[] {
  const paint = colours(colour)
  return messages.flatMap((made) => {
    const severity = severityOf(made)
    const tint = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.cyan
    const where = oneLine(placeText(made))
    return [
      `${where === '' ? '' : paint.bold(`${where}: `)}${tint(`${severity}:`)} ${oneLine(made.reason)}${made.ruleId === undefined ? '' : paint.dim(` [${made.ruleId}]`)}`,
      ...excerpt(made).map((line) => paint.dim(oneLine(line))),
      ...(made.cause instanceof Error && 'reason' in made.cause
        ? [`    ${paint.dim(`${placeText(made.cause as Message)}: ${oneLine(String(made.cause.reason))}`)}`]
        : []),
      ...(made.origin === undefined ? [] : [`    from ${made.origin.file}${pointText(made.origin.place)}`]),
      ...(typeof made.note === 'string' ? made.note.split('\n').map((line) => `    ${oneLine(line)}`) : []),
    ]
  })
}

/** How many errors and warnings, in words. */
export function countText(messages: readonly Message[]): string {
  const count = (wanted: string) => messages.filter((made) => severityOf(made) === wanted).length
  const plural = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
}

function placeText(made: Message): string {
  const point =
    made.line === undefined || made.line === null
      ? ''
      : `:${made.line}${made.column === undefined || made.column === null ? '' : `:${made.column}`}`
  return `${made.file ?? ''}${made.file === undefined ? '' : point}`
}

function pointText(place: NonNullable<Message['origin']>['place']): string {
  if (place === undefined) return ''
  const point = 'start' in place ? place.start : place
  return `:${point.line}:${point.column}`
}

/** The line that the message is about, and a mark under the column. Files inside an EPUB have none at hand. */
function excerpt({ file, line, column }: Message): string[] {
  if (file === undefined || line === undefined || line === null) return []
  const text = lineOf(file, line)
  if (text === undefined || text.trim() === '') return []
  const at = Math.max(0, (column ?? 1) - 1)
  const from = at > 90 ? at - 60 : 0
  const shown = text.slice(from, from + 110)
  const label = String(line).padStart(5)
  return [`${label} | ${shown}`, `      | ${' '.repeat(Math.min(at - from, shown.length))}^`]
}

function lineOf(file: string, line: number): string | undefined {
  try {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
    return lines[line - 1]?.replaceAll('\t', ' ')
  } catch {
    return undefined
  }
}
