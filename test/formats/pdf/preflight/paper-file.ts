import { PDFDocument, PDFName, type PDFContext, type PDFPage, type PDFRef } from 'pdf-lib'
import { severityOf } from '../../../../scripts/base/message.ts'
import type { ExposedBlock } from '../../../../scripts/book/exposed-block.ts'
import { preflight } from '../../../../scripts/formats/pdf/preflight/preflight.ts'
import { output } from '../fixture.ts'

/** 6 × 9 in, in pt. */
export const [width, height] = [432, 648] as const

/** What a page of the file has besides its safe line of text. */
export interface Sheet {
  readonly content?: string
  /** In place of the line. */
  readonly text?: string
  readonly size?: readonly [width: number, height: number]
  readonly change?: (page: PDFPage, context: PDFContext, font: PDFRef) => void
}

/** A line of three letters of 500, 250 and 1000 thousandths; the second is a space. */
const line = 'BT /F1 10 Tf 1 0 0 1 100 300 Tm <000100020003> Tj ET'

/** A font as the checks see it: its widths, what its codes say, whether it is there. */
export function fontIn(context: PDFContext, name = 'ABCDEF+Plain', embedded = true): PDFRef {
  const map = context.register(context.flateStream('2 beginbfchar\n<0001> <0041>\n<0002> <0020>\nendbfchar'))
  const file = context.register(context.flateStream('glyphs'))
  const descriptor = context.obj({ Type: 'FontDescriptor', ...(embedded ? { FontFile2: file } : {}) })
  const descendant = { Subtype: 'CIDFontType2', DW: 600, W: [1, [500, 250], 3, 3, 1000], FontDescriptor: descriptor }
  const font = { Subtype: 'Type0', BaseFont: name, DescendantFonts: [descendant], ToUnicode: map }
  return context.register(context.obj(font))
}

/** A file of as many pages, of which some differ. */
export async function paperFile(sheets: Readonly<Record<number, Sheet>> = {}, pages = 24): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { context } = document
  const font = fontIn(context)
  for (let number = 1; number <= pages; number++) {
    const { content = '', text = line, size = [width, height], change } = sheets[number] ?? {}
    const page = document.addPage([...size])
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(`${text}\n${content}`)))
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }))
    change?.(page, context, font)
  }
  return await document.save()
}

/** What preflight says of a file in black ink of 6 × 9 in: severity, rule, reason, place if there is one; and what it measured. */
export async function judged(
  bytes: Uint8Array,
  colour: 'black' | 'full' = 'black',
  onDemand?: boolean,
  exposed: readonly ExposedBlock[] = [],
): Promise<{ readonly lines: string[]; readonly evidence: readonly string[] }> {
  const paper = {
    ...output,
    name: 'print',
    profile: 'print',
    page: { width: 152.4, height: 228.6 },
    colour,
    onDemand,
  } as const
  const { messages, evidence } = await preflight(bytes, paper, exposed)
  const placed = (made: (typeof messages)[number]): string =>
    made.line === undefined ? '' : ` at ${made.file}:${made.line}:${made.column}`
  return {
    lines: messages.map((made) => `${severityOf(made)} ${made.ruleId}: ${made.reason}${placed(made)}`),
    evidence,
  }
}
