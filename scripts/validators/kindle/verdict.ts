import { severityOf } from '../../base/message.ts'
import { kindleToolDocs } from './tool-docs.ts'
import type { Destination, Inspection } from '../../book/validator.ts'

export interface Verdict {
  readonly headline: string
  /** 1 static rules, 2 every equation drawn by MathJax, 3 Kindle Previewer, 4 the KFX decoded. */
  readonly level: 1 | 2 | 3 | 4
  /** What stands behind the headline, and what does not. */
  readonly lines: readonly string[]
}

const ways: Readonly<Record<Destination, string>> = {
  epub: 'KFX Output',
  'kfx-output': 'KFX Output',
  kdp: 'KDP',
  'send-to-kindle': 'Send to Kindle',
}

/**
 * Puts an inspection of the Kindle check into words for people. A check that saw no Kindle never says that a book is
 * compatible: it says what was looked at, and what was not.
 */
export function verdictOf(inspection: Inspection, destination: Destination): Verdict {
  const level = inspection.level ?? 1
  const count = (severity: string): number => inspection.messages.filter((each) => severityOf(each) === severity).length
  const [warnings, notes] = [count('warning'), count('info')]
  const errors = inspection.obstacles ?? count('error')
  const silence = inspection.messages.find(({ ruleId, fatal }) => fatal === true && tools.has(ruleId ?? ''))?.reason
  const said = errors > 0 ? blame(inspection, errors, destination) : praise(inspection)
  const headline = silence === undefined ? said : `${said}; ${silence}`
  return {
    headline,
    level,
    lines: [
      `level of evidence ${level} of 5: ${levels[level]}`,
      ...(warnings + notes === 0 ? [] : [`${counted(warnings, 'warning')}, ${counted(notes, 'note')}`]),
      ...inspection.evidence,
    ],
  }
}

/** Findings about programs that were asked by name and gave no verdict. */
const tools: ReadonlySet<string> = new Set(kindleToolDocs.map(({ id }) => id))

const levels: Readonly<Record<Verdict['level'], string>> = {
  1: 'static rules; not run through Kindle Previewer, not seen on a device',
  2: 'static rules, and every equation drawn by MathJax; not run through Kindle Previewer, not seen on a device',
  3: 'the verdict of Kindle Previewer; the KFX not decoded, not seen on a device',
  4: 'the KFX decoded and compared with the EPUB; not seen on a device',
}

function blame({ converter, level = 1 }: Inspection, errors: number, destination: Destination): string {
  if (converter !== undefined && !converter.accepted) {
    return `${converter.title} refuses the book; ${counted(errors, 'finding')} on the way through ${ways[destination]}`
  }
  const loss = `Kindle would refuse or lose ${counted(errors, 'thing')} on the way through ${ways[destination]}`
  if (level < 3 || converter === undefined) return loss
  return `${loss}, although ${converter.title} converts the book with Enhanced Typesetting`
}

function praise({ level = 1, equations = 0, converter }: Inspection): string {
  const start = 'no known obstacle found by static rules'
  if (level >= 3) {
    const made =
      converter === undefined
        ? 'the book converted elsewhere'
        : `the book converted by ${converter.title} with Enhanced Typesetting`
    const compared = level === 4 ? 'the KFX decoded and compared' : 'the KFX not decoded'
    return `${start}, ${made}, ${compared}; not seen on a device`
  }
  if (level === 1 || equations === 0) return `${start}; not run through Kindle Previewer, not seen on a device`
  const drawn = equations === 1 ? 'the one equation drawn' : `all ${equations} equations drawn`
  return `${start}, and ${drawn} by MathJax, the yardstick Amazon gives; not run through Kindle Previewer, not seen on a device`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
