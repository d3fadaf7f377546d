import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { withoutText } from '../../../scripts/formats/pdf/without-text.ts'

test('pages without a font are an error, with one they are not', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  expect(withoutText(document)).toMatchObject([{ ruleId: 'pdf-without-text', fatal: true }])
  document.context.register(document.context.obj({ Type: 'Font', Subtype: PDFName.of('Type0') }))
  expect(withoutText(document)).toEqual([])
})
