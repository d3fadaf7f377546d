import { expect, test } from 'vitest'
import { pdf } from '../../../../scripts/formats/pdf/pdf.ts'
import { faceBytes } from '../../../../scripts/fonts/face-bytes.ts'
import { output, plainBook, theme } from '../fixture.ts'

test('a face that the browser refuses is an error, and no other face stands in for it', async () => {
  const [first, ...others] = theme.faces
  if (first === undefined) throw new Error('The theme of these tests has faces')
  const whole = faceBytes(first)
  const broken = { ...theme, faces: [{ ...first, bytes: whole.slice(0, whole.length / 2) }, ...others] }
  const { package: files } = await pdf.assemble(plainBook, broken, output)
  const packed = await pdf.pack(files, plainBook, output, {})
  expect(packed.bytes).toHaveLength(0)
  expect(packed.messages).toMatchObject([{ ruleId: 'pdf-unusable-font', fatal: true }])
  expect(packed.messages[0]?.reason).toContain(`(${first.family} ${first.weight} ${first.style})`)
})
