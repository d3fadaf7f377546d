import { type Ink, inkedOperation } from '../ink/ink-edits.ts'
import type { PartFont } from './part-font.ts'
import { actualText, isBlank, isTaught, softHyphen, softSpan, span, spanOf } from './actual-text.ts'
import { type ContentText, write, writeAt } from './content-text.ts'
import { glyphAt, numberIn } from './operands.ts'
import { type ContentScan, nextOperation, operand } from './scan-content.ts'
import { beginLine, flushText, showGlyphs, type TextPen, textPen } from './show-text.ts'

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
  const { text, starts, ends } = scan
  const pen = textPen(out)
  const spans: ('soft' | 'kept' | 'needless')[] = []
  /** In a span over a division point: the empty glyph of the point is in it, too. */
  let isPointed = false
  let said = ''
  let glyphs = 0
  let isDivided = false
  let softened = false
  const spelled = (): boolean => spans.includes('kept')
  const number = (index: number): number => numberIn(text, starts[index] ?? 0, ends[index] ?? 0)

  write(out, 'BT\n')
  while (nextOperation(scan) && scan.operator !== 'ET') {
    switch (scan.operator) {
      case 'Tj': {
        if (spans.at(-1) === 'soft') break
        const [from, to] = [(starts[0] ?? 0) + 1, (ends[0] ?? 0) - 1]
        if (isPointed && to - from === 4 && pen.font && isBlank(pen.font, glyphAt(text, from))) break
        isDivided = false
        if (pen.font?.wide === true && (to - from) % 4 === 0) {
          moveToPen(pen)
          if (spans.length > 0 || !meansOther(text, from, to, pen.font)) showGlyphs(pen, text, from, to, pen.font)
          else showAsMeant(pen, text, from, to, pen.font)
        } else showAsItIs(pen, text.slice(from, to))
        glyphs += (to - from) / 4
        if (listens && !spelled()) said += saidBy(text, from, to, pen.font)
        break
      }
      case 'Td': {
        const up = number(1)
        pen.line += number(0)
        pen.want = pen.line
        if (up === 0) break
        flushText(pen)
        write(out, `${rounded(pen.line)} ${rounded(up)} Td\n`)
        beginLine(pen)
        break
      }
      case 'Tm':
        flushText(pen)
        for (let index = 0; index < 6; index++) write(out, `${rounded(number(index))} `)
        write(out, 'Tm\n')
        beginLine(pen)
        break
      case 'Tf':
        pen.font = fonts.get(operand(scan, 0).slice(1))
        flushText(pen)
        pen.size = number(1)
        write(out, `${operand(scan, 0)} ${rounded(pen.size)} Tf\n`)
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
      default: {
        const written = text.slice(scan.from, scan.to)
        flushText(pen)
        write(out, `${inkedOperation(scan.operator, written, ink) ?? written}\n`)
      }
    }
  }
  const last = pen.run
  flushText(pen)
  if (divided && glyphs === 1 && !softened && last >= 0) {
    writeAt(out, last, softSpan)
    write(out, 'EMC\nET\n')
    return { said: '', shows: true, divided: false }
  }
  write(out, 'ET\n')
  return { said: softened ? '' : said, shows: glyphs > 0, divided: isDivided }
}

function meansOther(text: string, from: number, to: number, { meant }: PartFont): boolean {
  if (meant.size === 0) return false
  for (let at = from; at < to; at += 4) if (meant.has(glyphAt(text, at))) return true
  return false
}

/** Shows glyphs of which some mean by the font what they no longer mean in it; these say so where they stand. */
function showAsMeant(pen: TextPen, text: string, from: number, to: number, font: PartFont): void {
  for (let at = from; at < to; at += 4) {
    const meant = font.meant.get(glyphAt(text, at))
    if (meant !== undefined) {
      flushText(pen)
      write(pen.out, span(meant))
    }
    showGlyphs(pen, text, at, at + 4, font)
    if (meant !== undefined) {
      flushText(pen)
      write(pen.out, 'EMC\n')
    }
  }
}

/** A string in a font whose widths are not known: moved to, as Chromium did. */
function showAsItIs(pen: TextPen, shown: string): void {
  flushText(pen)
  write(pen.out, `${rounded(pen.want)} 0 Td <${shown}> Tj\n`)
  beginLine(pen)
  pen.pen = Number.NaN
}

/** After such a string nobody knows where the pen is. */
function moveToPen(pen: TextPen): void {
  if (!Number.isNaN(pen.pen)) return
  write(pen.out, `${rounded(pen.want)} 0 Td\n`)
  beginLine(pen)
}

function saidBy(text: string, from: number, to: number, font: PartFont | undefined): string {
  let said = ''
  for (let at = from; at + 4 <= to; at += 4) said += font?.unicode.get(glyphAt(text, at)) ?? ''
  return said
}

/** To a thousandth: less than any device shows. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
