import { expect, test } from 'vitest'
import { fontMessages } from '../../../scripts/formats/pdf/bind/font-messages.ts'
import { type3Messages } from '../../../scripts/formats/pdf/bind/type3-messages.ts'
import type { PackedPart } from '../../../scripts/formats/pdf/clean/pack-part.ts'
import { embeddedFonts, familiesIn } from '../../../scripts/formats/pdf/fonts.ts'
import { theme } from './fixture.ts'

const families = familiesIn((await embeddedFonts(theme.faces)).css)

test('fonts that the theme did not bring are told, with the characters they stood in for', () => {
  expect(families).toContain('STIX Two Math')
  const messages = fontMessages([{ name: 'DejaVuSans', characters: ['→', 'A', ' ', 'B'] }], families)
  expect(messages).toMatchObject([{ ruleId: 'pdf-foreign-font', fatal: false }])
  expect(messages[0]?.reason).toContain('DejaVuSans in the PDF (→ A B)')
  expect(fontMessages([{ name: 'STIXTwoMath-Regular', characters: ['x'] }], families)).toEqual([])
})

test('pages without a font are an error', () => {
  expect(fontMessages([], families)).toMatchObject([{ ruleId: 'pdf-without-text', fatal: true }])
})

test('fonts of Type 3 are told', () => {
  const part = (text: string): PackedPart => ({
    part: { pages: [], objects: [{ text }], fonts: [], annotations: [], tags: [], producer: '' },
    streams: [],
  })
  expect(type3Messages([part('<</Type/Font/Subtype/Type3>>')])).toMatchObject([{ ruleId: 'pdf-type3', fatal: false }])
  expect(type3Messages([part('<</Type/Font/Subtype/Type0>>')])).toEqual([])
})
