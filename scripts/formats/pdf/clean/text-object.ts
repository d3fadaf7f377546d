import type { Ink } from '../ink/ink-edits.ts'
import type { PartFont } from './part-font.ts'
import { actualText, isBlank, isTaught, softHyphen, softSpan, span, spanOf } from './actual-text.ts'
import { type ContentText, copy, write, writeAt, writeNumber } from './content-text.ts'
import { glyphAt, numberAt } from './operands.ts'
import { type ContentScan, nextOperation, operand } from './scan-content.ts'
import { beginLine, flushText, showGlyphs, type TextPen, textPen } from './show-text.ts'
import { writeInked } from './write-operation.ts'

export interface TextObject {
  /** What it says; empty where nobody listens. */
  readonly said: string
  readonly shows: boolean
  /** It ends at a division point: a hyphen may follow. */
  readonly divided: boolean
}

/**
 * Reads a text object, its `BT` read, up to its `ET`, and writes it. Chromium writes each soft hyphen of the source, used or not, as an
 * empty glyph that claims to be one: these go, or they would be copied and searched with the text. Of the hyphen at a line's
 * end, an object of its own after such a point, it says that it is soft (ISO 32000-1 §14.8.2.2.3): a reader joins the word again.
 *
 * @param divided the object before ended at a division point
 * @param listens whether anybody asks what it says
 */
export function readTextObject(
  scan: ContentScan,
  fonts: ReadonlyMap<string, PartFont>,
  divided: boolean,
  ink: Ink,
  out: ContentText,
  listens: boolean,
): TextObject {
  const { bytes, starts, ends } = scan
  const pen = textPen(out)
  const spans: ('soft' | 'kept' | 'needless')[] = []
  /** In a span over a division point: the empty glyph of the point is in it, too. */
  let isPointed = false
  let said = ''
  let digits = 0
  let isDivided = false
  let softened = false
  const spelled = (): boolean => spans.includes('kept')

  write(out, 'BT\n')
  while (nextOperation(scan) && scan.operator !== 'ET') {
    switch (scan.operator) {
      case 'Tj': {
        if (spans.at(-1) === 'soft') break
        const from = (starts[0] ?? 0) + 1
        const to = (ends[0] ?? 0) - 1
        if (isPointed && to - from === 4 && pen.font && isBlank(pen.font, glyphAt(bytes, from))) break
        isDivided = false
        if (pen.font?.wide === true && (to - from) % 4 === 0) {
          moveToPen(pen)
          if (spans.length > 0 || !meansOther(bytes, from, to, pen.font)) showGlyphs(pen, bytes, from, to, pen.font)
          else showAsMeant(pen, bytes, from, to, pen.font)
        } else showAsItIs(pen, bytes, from, to)
        digits += to - from
        if (listens && !spelled()) said += saidBy(bytes, from, to, pen.font)
        break
      }
      case 'Td': {
        const up = numberAt(scan, 1)
        pen.line += numberAt(scan, 0)
        pen.want = pen.line
        if (up === 0) break
        flushText(pen)
        writeMove(out, pen.line, up)
        beginLine(pen)
        break
      }
      case 'Tm':
        flushText(pen)
        for (let index = 0; index < 6; index++) {
          writeNumber(out, numberAt(scan, index))
          write(out, ' ')
        }
        write(out, 'Tm\n')
        beginLine(pen)
        break
      case 'Tf':
        pen.font = fonts.get(operand(scan, 0).slice(1))
        flushText(pen)
        pen.size = numberAt(scan, 1)
        copy(out, bytes, starts[0] ?? 0, ends[0] ?? 0)
        write(out, ' ')
        writeNumber(out, pen.size)
        write(out, ' Tf\n')
        break
      case 'BDC': {
        const actual = actualText(scan)
        if (actual === softHyphen) {
          spans.push('soft')
          break
        }
        isPointed = actual?.includes(softHyphen) === true
        const hyphen = divided && (actual === '\u2010' || actual === '-')
        if (!hyphen && isTaught(scan, pen.font, fonts, actual)) {
          spans.push('needless')
          break
        }
        spans.push('kept')
        said += actual?.replaceAll(softHyphen, '') ?? ''
        softened ||= hyphen
        flushText(pen)
        write(out, hyphen ? softSpan : spanOf(scan, actual))
        break
      }
      case 'EMC': {
        const closed = spans.pop()
        isPointed = false
        if (closed === 'soft') isDivided = true
        else if (closed === 'kept') {
          flushText(pen)
          write(out, 'EMC\n')
        }
        break
      }
      default:
        flushText(pen)
        writeInked(out, scan, ink)
    }
  }
  const last = pen.run
  flushText(pen)
  if (divided && digits === 4 && !softened && last >= 0) {
    writeAt(out, last, softSpan)
    write(out, 'EMC\nET\n')
    return { said: '', shows: true, divided: false }
  }
  write(out, 'ET\n')
  return { said: softened ? '' : said, shows: digits > 0, divided: isDivided }
}

function meansOther(bytes: Buffer, from: number, to: number, { meant }: PartFont): boolean {
  if (meant.size === 0) return false
  for (let at = from; at < to; at += 4) if (meant.has(glyphAt(bytes, at))) return true
  return false
}

/** Shows glyphs of which some mean by the font what they no longer mean in it; these say so where they stand. */
function showAsMeant(pen: TextPen, bytes: Buffer, from: number, to: number, font: PartFont): void {
  for (let at = from; at < to; at += 4) {
    const meant = font.meant.get(glyphAt(bytes, at))
    if (meant !== undefined) {
      flushText(pen)
      write(pen.out, span(meant))
    }
    showGlyphs(pen, bytes, at, at + 4, font)
    if (meant !== undefined) {
      flushText(pen)
      write(pen.out, 'EMC\n')
    }
  }
}

/** A string in a font whose widths are not known: moved to, as Chromium did. */
function showAsItIs(pen: TextPen, bytes: Buffer, from: number, to: number): void {
  const { out } = pen
  flushText(pen)
  writeMove(out, pen.want, 0)
  out.length -= 1
  write(out, ' <')
  copy(out, bytes, from, to)
  write(out, '> Tj\n')
  beginLine(pen)
  pen.pen = Number.NaN
}

/** After such a string nobody knows where the pen is. */
function moveToPen(pen: TextPen): void {
  if (!Number.isNaN(pen.pen)) return
  writeMove(pen.out, pen.want, 0)
  beginLine(pen)
}

function writeMove(out: ContentText, across: number, up: number): void {
  writeNumber(out, across)
  write(out, ' ')
  writeNumber(out, up)
  write(out, ' Td\n')
}

function saidBy(bytes: Buffer, from: number, to: number, font: PartFont | undefined): string {
  let said = ''
  for (let at = from; at + 4 <= to; at += 4) said += font?.unicode.get(glyphAt(bytes, at)) ?? ''
  return said
}
