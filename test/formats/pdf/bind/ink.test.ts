import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import { inflated } from '../../../../scripts/formats/pdf/objects/inflated.ts'
import { as, entry, nameOf } from '../../../../scripts/formats/pdf/objects/value.ts'
import { writeValue } from '../../../../scripts/formats/pdf/objects/write-value.ts'
import { printFacts } from '../../../../scripts/formats/pdf/preflight/print-facts.ts'
import { output } from '../fixture.ts'
import { bindPrints } from './bind-prints.ts'
import { openPrinter, type Printer } from './print-page.ts'

/** Two pixels, red and green, as a PNG. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DA8J8BAAkBAf/SFJDrAAAAAElFTkSuQmCC'

/** One of everything that has colours: text, a rule, gradients of each kind, a pattern, a group, a picture. */
const colours = `<style>@page { size: 300px 400px; margin: 20px } p { color: #1f5f99 } div { height: 20px }</style>
<p>Words <span style="color: #000">in black</span></p><hr style="border: 1px solid teal">
<div style="background: linear-gradient(90deg, red, lime 40%, blue)"></div><div style="background: conic-gradient(red, blue)"></div>
<svg width="200" height="60"><defs><radialGradient id="r"><stop stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".2"/></radialGradient>
<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="orange"/></pattern></defs>
<circle cx="30" cy="30" r="25" fill="url(#r)"/><rect x="70" width="60" height="50" fill="url(#p)"/>
<g opacity=".6"><rect x="140" width="30" height="30" fill="teal"/><circle cx="170" cy="30" r="20" fill="red"/></g></svg>
<img src="${png}" style="width: 40px" alt="">`

let printer: Printer
let print: Uint8Array
beforeAll(async () => {
  printer = await openPrinter()
  print = await printer.print(colours)
}, 60_000)
afterAll(async () => await printer.close())

/** All that a bound file says, streams of content, patterns and functions unpacked. */
async function said(colour: 'black' | 'full'): Promise<{ readonly text: string; readonly bytes: Uint8Array }> {
  const { bytes } = await bindPrints([print], { output: { ...output, colour } })
  const file = readPdf(bytes)
  const text = file.numbers().map((number) => {
    const object = file.object(number)
    const written = writeValue(object.value, (ref) => `${ref} 0 R`)
    const isText =
      object.stream !== undefined &&
      nameOf(entry(object.value, 'Subtype')) !== 'Image' &&
      !/FontFile|Length1/.test(written)
    return (
      written + (isText && !written.includes('/Type/Metadata') ? Buffer.from(inflated(object)).toString('latin1') : '')
    )
  })
  return { text: text.join('\n'), bytes }
}

describe('a print in black ink', () => {
  test('says no red, green and blue, wherever it was', async () => {
    const { text, bytes } = await said('black')
    expect(text).not.toMatch(/[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\b/)
    expect(text).not.toContain('DeviceRGB')
    expect(text).toContain('0.0722 mul exch 0.7152 mul add exch 0.2126 mul add')
    const [page] = (await printFacts(bytes)).pages
    expect(page?.marks.colours).toEqual({ colour: false, mixedGrey: false })
    expect(page?.marks.pictures).toHaveLength(1)
  })

  test('has pictures of one part, a third as long', async () => {
    const file = readPdf((await said('black')).bytes)
    const pictures = file
      .numbers()
      .map((number) => file.object(number))
      .filter(({ value }) => nameOf(entry(value, 'Subtype')) === 'Image' && entry(value, 'Width') === 2)
    expect(pictures.map((picture) => [...inflated(picture)])).toEqual([[54, 182]])
    expect(pictures.map(({ value }) => nameOf(as('dict', value)?.entries.get('ColorSpace')))).toEqual(['DeviceGray'])
  })

  test('is a file that others read', async () =>
    expect((await PDFDocument.load((await said('black')).bytes)).getPageCount()).toBe(1))
})

test('with colours allowed greys are greys and colours stay', async () => {
  const { text, bytes } = await said('full')
  expect(text).toMatch(/\.1216 \.3725 \.6 rg/)
  expect(text).toContain('DeviceRGB')
  expect(text).not.toMatch(/\b0 0 0 rg\b/)
  const [page] = (await printFacts(bytes)).pages
  expect(page?.marks.colours).toEqual({ colour: true, mixedGrey: false })
})
