import { type Ink, inkedOperation } from '../ink/ink-edits.ts'
import type { PartFont } from './part-font.ts'
import { type ContentScan, nextOperation, operand } from './scan-content.ts'
import { beginLine, flushText, showGlyphs, type TextPen, textPen } from './show-text.ts'

export interface TextObject {
  readonly text: string
  readonly said: string
  readonly shows: boolean
  /** It ends at a division point: a hyphen may follow. */
  readonly divided: boolean
}

const softHyphen = '\u00AD'
const softSpan = '/Span<</ActualText<FEFF00AD>>>BDC\n'

/**
 * Reads a text object, its `BT` read, up to its `ET`. Chromium writes each soft hyphen of the source, used or not, as an
 * empty glyph that claims to be one: these go, or they would be copied and searched with the text. Of the hyphen at a line's
 * end, an object of its own after such a point, it says that it is soft (ISO 32000-1 §14.8.2.2.3): a reader joins the word again.
 *
 * @param divided the object before ended at a division point
 */
export function readTextObject(
  scan: ContentScan,
  fonts: ReadonlyMap<string, PartFont>,
  divided: boolean,
  ink: Ink,
): TextObject {
  const pen = textPen()
  const spans: ('soft' | 'kept' | 'needless')[] = []
  let out = 'BT\n'
  let said = ''
  let glyphs = 0
  let isDivided = false
  let softened = false
  const spelled = (): boolean => spans.includes('kept')

  while (nextOperation(scan) && scan.operator !== 'ET') {
    switch (scan.operator) {
      case 'Tj': {
        if (spans.at(-1) === 'soft') break
        isDivided = false
        const digits = scan.text.slice((scan.starts[0] ?? 0) + 1, (scan.ends[0] ?? 0) - 1)
        if (pen.font?.wide === true && digits.length % 4 === 0) {
          out += moved(pen)
          if (spans.length > 0 || !meansOther(digits, pen.font)) showGlyphs(pen, digits, pen.font)
          else out += showAsMeant(pen, digits, pen.font)
        } else out += shownAsItIs(pen, `<${digits}>`)
        glyphs += digits.length / 4
        if (!spelled()) said += saidBy(digits, pen.font)
        break
      }
      case 'Td': {
        const [right, up] = [Number(operand(scan, 0)), Number(operand(scan, 1))]
        pen.line += right
        pen.want = pen.line
        if (up === 0) break
        out += `${flushText(pen)}${rounded(pen.line)} ${rounded(up)} Td\n`
        beginLine(pen)
        break
      }
      case 'Tm':
        out += `${flushText(pen)}${Array.from({ length: 6 }, (_, index) => rounded(Number(operand(scan, index)))).join(' ')} Tm\n`
        beginLine(pen)
        break
      case 'Tf':
        pen.font = fonts.get(operand(scan, 0).slice(1))
        out += flushText(pen)
        pen.size = Number(operand(scan, 1))
        out += `${operand(scan, 0)} ${rounded(pen.size)} Tf\n`
        break
      case 'BDC': {
        const actual = actualText(scan)
        if (actual === softHyphen) {
          spans.push('soft')
          break
        }
        const hyphen = divided && (actual === '\u2010' || actual === '-')
        if (!hyphen && isTaught(scan, pen.font, fonts, actual)) {
          spans.push('needless')
          break
        }
        spans.push('kept')
        said += actual?.replaceAll(softHyphen, '') ?? ''
        softened ||= hyphen
        out += flushText(pen) + (hyphen ? softSpan : spanOf(scan, actual))
        break
      }
      case 'EMC': {
        const closed = spans.pop()
        if (closed === 'soft') isDivided = true
        else if (closed === 'kept') out += `${flushText(pen)}EMC\n`
        break
      }
      default: {
        const written = scan.text.slice(scan.from, scan.to)
        out += `${flushText(pen)}${inkedOperation(scan.operator, written, ink) ?? written}\n`
      }
    }
  }
  const last = flushText(pen)
  if (divided && glyphs === 1 && !softened && last !== '') {
    return { text: `${out}${softSpan}${last}EMC\nET\n`, said: '', shows: true, divided: false }
  }
  return { text: `${out}${last}ET\n`, said: softened ? '' : said, shows: glyphs > 0, divided: isDivided }
}

function meansOther(digits: string, { meant }: PartFont): boolean {
  if (meant.size === 0) return false
  for (let at = 0; at < digits.length; at += 4) {
    if (meant.has(Number.parseInt(digits.slice(at, at + 4), 16))) return true
  }
  return false
}

/** Shows glyphs of which some mean by the font what they no longer mean in it; these say so where they stand. */
function showAsMeant(pen: TextPen, digits: string, font: PartFont): string {
  let out = ''
  for (let at = 0; at < digits.length; at += 4) {
    const own = digits.slice(at, at + 4)
    const meant = font.meant.get(Number.parseInt(own, 16))
    if (meant !== undefined) out += `${flushText(pen)}${span(meant)}`
    showGlyphs(pen, own, font)
    if (meant !== undefined) out += `${flushText(pen)}EMC\n`
  }
  return out
}

/** A string in a font whose widths are not known: moved to, as Chromium did. */
function shownAsItIs(pen: TextPen, shown: string): string {
  const text = `${flushText(pen)}${rounded(pen.want)} 0 Td ${shown} Tj\n`
  beginLine(pen)
  pen.pen = Number.NaN
  return text
}

/** After such a string nobody knows where the pen is. */
function moved(pen: TextPen): string {
  if (!Number.isNaN(pen.pen)) return ''
  const text = `${rounded(pen.want)} 0 Td\n`
  beginLine(pen)
  return text
}

const loneGlyph = /\s*(?:\/(\S+) \S+ Tf\s+)?(?:(?:\S+ ){6}Tm\s+)?(?:\S+ \S+ Td )?<([0-9A-Fa-f]{4})> Tj\s+EMC\b/y

/**
 * Whether a span says what one glyph stands for, a ligature or an apostrophe most often, and the font can say that for good: then
 * all readers know it, also those that heed no `/ActualText`, and the span is needless. A glyph that was shown with another
 * meaning keeps that.
 */
function isTaught(
  { text, to }: ContentScan,
  current: PartFont | undefined,
  fonts: ReadonlyMap<string, PartFont>,
  actual: string | undefined,
): boolean {
  loneGlyph.lastIndex = to
  const [, name, digits] = loneGlyph.exec(text) ?? []
  const font = name === undefined ? current : fonts.get(name)
  const characters = actual?.replaceAll(softHyphen, '')
  if (digits === undefined || !characters || font?.wide !== true) return false
  const glyph = Number.parseInt(digits, 16)
  const known = font.unicode.get(glyph)
  if (known !== undefined && known !== characters && known.normalize('NFKC') !== characters) {
    // A space that must not break is a space to all the others.
    if (font.shown.has(glyph) || known.trim() === '') return false
    font.meant.set(glyph, known)
  }
  font.unicode.set(glyph, characters)
  return true
}

function actualText(scan: ContentScan): string | undefined {
  const found = /\/ActualText\s*(?:<([0-9A-Fa-f]*)>|\(((?:[^\\)]|\\[^])*)\))/.exec(scan.text.slice(scan.from, scan.to))
  if (found === null) return undefined
  if (found[1] === undefined) return found[2]?.replaceAll(/\\([^])/g, '$1')
  return Buffer.from(found[1].slice(4), 'hex').swap16().toString('utf16le')
}

/** The opening of a span; a division point inside a ligature that was not divided goes. */
function spanOf(scan: ContentScan, actual: string | undefined): string {
  if (actual?.includes(softHyphen) !== true) return `${scan.text.slice(scan.from, scan.to)}\n`
  return span(actual.replaceAll(softHyphen, ''))
}

/** Opens a span that stands for characters (ISO 32000-1 §14.9.4). */
function span(characters: string): string {
  const digits = Buffer.from(characters, 'utf16le').swap16().toString('hex').toUpperCase()
  return `/Span<</ActualText<FEFF${digits}>>>BDC\n`
}

function saidBy(digits: string, font: PartFont | undefined): string {
  let said = ''
  for (let at = 0; at + 4 <= digits.length; at += 4) {
    said += font?.unicode.get(Number.parseInt(digits.slice(at, at + 4), 16)) ?? ''
  }
  return said
}

/** To a thousandth: less than any device shows. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
