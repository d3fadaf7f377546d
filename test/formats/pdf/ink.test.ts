import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { contentOperations } from '../../../scripts/formats/pdf/content-operations.ts'
import { decodedText } from '../../../scripts/formats/pdf/ink/decoded-text.ts'
import { type Ink, inkEdits } from '../../../scripts/formats/pdf/ink/ink-edits.ts'
import { inkResources } from '../../../scripts/formats/pdf/ink/ink-resources.ts'
import { applyEdits } from '../../../scripts/formats/pdf/marked-content.ts'

describe('what a page paints', () => {
  const painted = (text: string, ink: Ink): string =>
    applyEdits(text, inkEdits({ text, operations: contentOperations(text) ?? [] }, ink))

  test('greys are said as greys, whatever is asked for', () => {
    const text = '0 0 0 RG 0 0 0 rg\nBT <0001> Tj ET .2667 .2667 .2667 rg 1 1 1 rg f'
    const grey = '0 G 0 g\nBT <0001> Tj ET .2667 g 1 g f'
    expect([painted(text, 'full'), painted(text, 'black')]).toEqual([grey, grey])
  })

  test('colours are their grey in black ink, and stay where colours may', () => {
    const text = '1 0 0 RG 0 1 0 rg .5 0 1 rg (0 1 0 rg) Tj'
    expect(painted(text, 'full')).toBe(text)
    expect(painted(text, 'black')).toBe('.2126 G .7152 g .1785 g (0 1 0 rg) Tj')
  })

  test('greys in other colour spaces, and what is no colour, are left', () => {
    const text = '.5 g 0 0 0 1 k /P1 scn 0 0 9 9 re f'
    expect(painted(text, 'black')).toBe(text)
  })

  test('a colour within what another edit takes out goes with it', () => {
    const text = 'BT 1 0 0 rg ET Q'
    const edits = inkEdits({ text, operations: contentOperations(text) ?? [] }, 'black')
    expect(applyEdits(text, [...edits, { from: 0, to: 14, text: '' }])).toBe(' Q')
  })
})

/** A document of one stream, or of one dictionary that names others. */
async function inked(
  make: (context: PDFDocument['context']) => PDFRef,
  ink: Ink = 'black',
): Promise<readonly [PDFDict | PDFRawStream | undefined, PDFDocument]> {
  const document = await PDFDocument.create()
  const ref = make(document.context)
  inkResources(document, ink)
  const object = document.context.lookup(ref)
  return [object instanceof PDFDict || object instanceof PDFRawStream ? object : undefined, document]
}

const pixels = Uint8Array.of(255, 0, 0, 0, 255, 0, 10, 10, 10)
const picture = { Subtype: 'Image', Width: 3, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceRGB' }

describe('what pages draw by name', () => {
  test('a picture of RGB is a third of it', async () => {
    const [image] = await inked((context) => context.register(context.flateStream(pixels, picture)))
    if (!(image instanceof PDFRawStream)) throw new Error('no picture')
    expect([...Buffer.from(decodedText(image), 'latin1')]).toEqual([54, 182, 10])
    expect(image.dict.get(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceGray'))
    expect(String(image.dict.get(PDFName.of('Width')))).toBe('3')
  })

  test('a picture keeps its colours where colours may be, and a JPEG in any case', async () => {
    const [full] = await inked((context) => context.register(context.flateStream(pixels, picture)), 'full')
    const [jpeg] = await inked((context) =>
      context.register(context.stream(pixels, { ...picture, Filter: 'DCTDecode' })),
    )
    for (const image of [full, jpeg])
      expect((image as PDFRawStream).dict.get(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceRGB'))
  })

  test('a group says black as black', async () => {
    const form = { Subtype: 'Form', BBox: [0, 0, 9, 9], Group: { S: 'Transparency', CS: 'DeviceRGB' } }
    const [group] = await inked((context) => context.register(context.flateStream('0 0 0 rg 0 0 9 9 re f', form)))
    if (!(group instanceof PDFRawStream)) throw new Error('no group')
    expect(decodedText(group)).toBe('0 g 0 0 9 9 re f')
    expect(String(group.dict.lookup(PDFName.of('Group')))).toMatch(/\/CS \/DeviceGray/)
  })

  test('gradients lose their colours: joined functions and programs, each once', async () => {
    const ends = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [1, 0, 0], C1: [0, 0, 1] }
    const joined = { FunctionType: 3, Functions: [ends, ends], Bounds: [0.5], Encode: [0, 1, 0, 1], Domain: [0, 1] }
    const [pattern] = await inked((context) =>
      context.register(
        context.obj({ PatternType: 2, Shading: { ShadingType: 2, ColorSpace: 'DeviceRGB', Function: joined } }),
      ),
    )
    expect(String(pattern).replaceAll(/\s+/g, ' ')).toContain('/C0 [ 0.2126 ] /C1 [ 0.0722 ]')
    expect(String(pattern)).not.toContain('DeviceRGB')

    const [, document] = await inked((context) => {
      const program = context.register(
        context.flateStream('{exch 0 0}\n', { FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] }),
      )
      const shading = { ShadingType: 1, ColorSpace: 'DeviceRGB', Function: program }
      context.register(context.obj({ PatternType: 2, Shading: shading }))
      return context.register(context.obj({ PatternType: 2, Shading: shading }))
    })
    const programs = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodedText(object)] : []))
    expect(programs).toEqual(['{exch 0 0 0.0722 mul exch 0.7152 mul add exch 0.2126 mul add }'])
  })
})
