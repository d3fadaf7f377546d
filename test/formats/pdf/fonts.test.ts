import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { embeddedFonts, familiesIn } from '../../../scripts/formats/pdf/fonts.ts'
import { foreignFonts } from '../../../scripts/formats/pdf/foreign-fonts.ts'
import { type3Fonts } from '../../../scripts/formats/pdf/type3-fonts.ts'
import { theme } from './fixture.ts'

const map = '1 beginbfchar <0003> <2192> endbfchar 1 beginbfrange <0010> <0012> <0041> endbfrange'

async function withFont(font: Record<string, string>): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const stream = document.context.register(document.context.flateStream(map))
  const dict = document.context.obj({ Type: 'Font', ...font })
  dict.set(PDFName.of('ToUnicode'), stream)
  document.context.register(dict)
  // As read from a file.
  return await PDFDocument.load(await document.save())
}

test('fonts that the theme did not bring are told, with the characters they stood in for', async () => {
  const { css } = await embeddedFonts(theme.faces)
  const families = familiesIn(css)
  expect(families).toContain('STIX Two Math')
  const messages = foreignFonts(await withFont({ Subtype: 'Type0', BaseFont: 'GAAAAA+DejaVuSans' }), families)
  expect(messages).toMatchObject([{ ruleId: 'pdf-foreign-font', fatal: false }])
  expect(messages[0]?.reason).toContain('DejaVuSans in the PDF (→ A B C)')
  expect(foreignFonts(await withFont({ Subtype: 'Type0', BaseFont: 'GAAAAA+STIXTwoMath-Regular' }), families)).toEqual(
    [],
  )
})

test('fonts of Type 3 are told', async () => {
  expect(type3Fonts(await withFont({ Subtype: 'Type3' }))).toMatchObject([{ ruleId: 'pdf-type3', fatal: false }])
  expect(type3Fonts(await withFont({ Subtype: 'Type0' }))).toEqual([])
})
