import type { OutputConfig } from '../../../book/config.ts'
import { message, type Message } from '../../../base/message.ts'
import type { ExposedBlock } from '../../../book/exposed-block.ts'
import { pageWords } from './page-numbers.ts'
import { placeOfCoarsest } from './place-of.ts'
import type { PrintFacts } from './print-facts.ts'
import { printers } from './printers.ts'

/** Fonts: each in the file, with the glyphs that are used, as outlines. */
export function judgeFonts({ fonts }: PrintFacts): Message[] {
  const names = (which: (font: PrintFacts['fonts'][number]) => boolean): string =>
    [...new Set(fonts.filter(which).map(({ name }) => name))].join(', ')
  const absent = names(({ embedded }) => !embedded)
  const whole = names(({ embedded, subset }) => embedded && !subset)
  const drawn = names(({ type3 }) => type3)
  const told = (severity: 'warning' | 'info', reason: string, note: string): Message =>
    message({ severity, ruleId: 'print-font', reason, note })
  return [
    ...(absent === ''
      ? []
      : [told('warning', `Unexpected font outside the file: ${absent}`, 'The printer would set another one.')]),
    ...(drawn === ''
      ? []
      : [told('warning', `Unexpected font of Type 3: ${drawn}`, 'Presses draw its letters coarsely.')]),
    ...(whole === '' ? [] : [told('info', `Unexpected whole font in the file: ${whole}`, 'A subset would do.')]),
  ]
}

/**
 * Pictures by the dots that they have where they lie.
 *
 * @param exposed pictures with their places
 */
export function judgePictures({ pages }: PrintFacts, exposed: readonly ExposedBlock[]): Message[] {
  const coarse = pages.flatMap(({ number, marks }) =>
    marks.pictures
      .filter(({ density }) => density < printers.kdp.density - 0.5)
      .map(({ density }) => ({ number, density })),
  )
  const [coarsest] = coarse.toSorted((one, other) => one.density - other.density)
  if (coarsest === undefined) return []
  const least = Math.floor(coarsest.density)
  const at = pageWords([...new Set(coarse.map(({ number }) => number))])
  const note = '`image-resolution` names each picture with its place in the text.'
  const reason = `Unexpected picture of ${least} dots to the inch on ${at}, expected at least ${printers.kdp.density}`
  const place = placeOfCoarsest(exposed, coarsest.number)
  return [message({ severity: 'warning', ruleId: 'print-resolution', reason, note, ...place })]
}

/** Colours where black ink alone is to print. */
export function judgeInk({ pages }: PrintFacts, { colour }: OutputConfig): Message[] {
  if (colour !== 'black') return []
  const numbers = (which: 'colour' | 'mixedGrey'): number[] =>
    pages.filter(({ marks }) => marks.colours[which]).map(({ number }) => number)
  const [coloured, mixed] = [numbers('colour'), numbers('mixedGrey')]
  const told = (reason: string, note: string): Message =>
    message({ severity: 'warning', ruleId: 'print-colour', reason, note })
  return [
    ...(coloured.length === 0
      ? []
      : [
          told(
            `Unexpected colour on ${pageWords(coloured)}, expected black ink alone`,
            'Write `colour: full` if it is meant.',
          ),
        ]),
    ...(mixed.length === 0
      ? []
      : [
          told(
            `Unexpected black or grey of three parts on ${pageWords(mixed)}, expected grey`,
            'It would be printed in four inks.',
          ),
        ]),
  ]
}

/** Pages that hold what preflight does not understand, and so does not vouch for. */
export function judgeReading({ pages }: PrintFacts): Message[] {
  const unread = pages.filter(({ marks }) => !marks.whole).map(({ number }) => number)
  if (unread.length === 0) return []
  const reason = `Unexpected content on ${pageWords(unread)}, which was not looked at to its end`
  return [message({ severity: 'info', ruleId: 'print-unread', reason, note: 'Look at it in a program for preflight.' })]
}
