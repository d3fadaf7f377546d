import { PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { fontIn, height, judged, paperFile, type Sheet, width } from './paper-file.ts'

type Change = NonNullable<Sheet['change']>

/** Of a file whose third page, a right-hand one, differs. */
const third = async (sheet: Sheet): Promise<string[]> => (await judged(await paperFile({ 3: sheet }))).lines
const text = (x: number, y: number, shown = '<0003>'): Sheet => ({
  text: `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`,
})

test('a file that printers take: nothing is said, and what was measured', async () => {
  const { lines, evidence } = await judged(await paperFile())
  expect(lines).toEqual([])
  expect(evidence).toEqual([
    '24 pages of 152.4 × 228.6 mm (trade), no bleed, gutter 9.53 mm',
    // 100 pt, 432 − 117.5 pt; on left-hand pages the other way round. 7.4 and 2.4 pt of letters above and below the line.
    'off the edges: inside 35.3, outside 35.3, top 120.2, bottom 105.0 mm',
    '1 fonts, all embedded and subset',
    'black ink alone; no picture of pixels',
  ])
})

describe('size and number of pages', () => {
  test('one page of another size', async () =>
    expect(await third({ size: [400, 648] })).toEqual([
      'warning print-page-size: Unexpected size 141.1 × 228.6 mm of page 3, expected 152.4 × 228.6 mm throughout',
      'warning print-page-size: Unexpected trimmed size of page 3, expected 152.4 × 228.6 mm',
    ]))

  test.for([
    [22, ['info print-page-count: Unexpected 22 pages, expected at least 24']],
    [24, []],
    [25, ['warning print-page-count: Unexpected odd number of pages, 25']],
    [828, []],
    [830, ['warning print-page-count: Unexpected 830 pages, expected at most 828']],
  ] as const)('%i pages', async ([pages, expected]) =>
    expect((await judged(await paperFile({}, pages))).lines.filter((line) => line.includes('count'))).toEqual(expected),
  )

  test('a book for print on demand needs a spine', async () =>
    expect((await judged(await paperFile({}, 22), 'black', true)).lines).toEqual([
      'warning print-page-count: Unexpected 22 pages, expected at least 24',
    ]))
})

describe('distances from the edges', () => {
  const inside = (distance: string, asked: string, printer: string): string =>
    `${printer === 'KDP' ? 'warning' : 'info'} print-margin: Unexpected ${distance} mm between the inside edge and what stands on page 3, expected ${asked} mm (${printer})`

  test.for([
    // 0.375 in of a thin book, half an inch.
    [26, [inside('9.2', '9.53', 'KDP')]],
    [27, [inside('9.5', '12.7', 'IngramSpark')]],
    [36, []],
  ] as const)('text %i pt from the spine', async ([x, expected]) => expect(await third(text(x, 300))).toEqual(expected))

  test('the block that reaches furthest there has its place told; what is of the theme has none', async () => {
    const file = await paperFile({ 3: text(26, 300), 4: text(100, 12) })
    const block = (page: number, line: number, left: number, right: number) => {
      const beyond = { left, right, top: -9, bottom: -9 }
      return { page, file: 'one.md', line, column: 1, beyond }
    }
    // Of page 3 the spine is on the left.
    const blocks = [
      block(3, 4, 20, -2),
      block(3, 8, 30, -2),
      block(3, 9, -2, 40),
      block(2, 5, 50, 0),
      block(4, 6, 3, 0),
    ]
    expect((await judged(file, 'black', false, blocks)).lines).toEqual([
      `${inside('9.2', '9.53', 'KDP')} at one.md:8:1`,
      'warning print-margin: Unexpected 3.4 mm between the bottom edge and what stands on page 4, expected 6.35 mm (KDP)',
    ])
  })

  test('the gutter grows with the pages', async () =>
    expect((await judged(await paperFile({ 3: text(36, 300) }, 152))).lines).toEqual([]))

  test('on a left-hand page the spine is on the right', async () => {
    const { lines } = await judged(await paperFile({ 4: text(width - 36, 300) }))
    expect(lines).toEqual([inside('9.2', '9.53', 'KDP').replace('page 3', 'page 4')])
  })

  test('the other edges: a quarter of an inch, measured to the end of the last letter', async () => {
    expect(await third(text(width - 28, 300))).toEqual([
      'info print-margin: Unexpected 6.3 mm between the outside edge and what stands on page 3, expected 12.7 mm (IngramSpark)',
    ])
    expect(await third(text(width - 26, 300))).toEqual([
      'warning print-margin: Unexpected 5.6 mm between the outside edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
    expect(await third(text(100, height - 20))).toEqual([
      'warning print-margin: Unexpected 4.4 mm between the top edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
    expect(await third(text(100, 12))).toEqual([
      'warning print-margin: Unexpected 3.4 mm between the bottom edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
  })

  test('what does not show does not count: spaces, white, hidden text, what is clipped', async () => {
    expect(await third(text(5, 300, '<0002>'))).toEqual([])
    expect(await third({ content: '1 g 0 0 432 648 re f' })).toEqual([])
    expect(await third({ content: 'BT 3 Tr /F1 10 Tf 1 0 0 1 5 300 Tm <0003> Tj ET' })).toEqual([])
    expect(await third({ content: 'q 100 100 50 50 re W n 5 5 400 400 re f Q' })).toEqual([])
    expect(await third({ content: 'q 100 100 50 50 re W n Q 5 5 100 100 re f' })).toHaveLength(2)
  })

  test('arrays, moves, spaces and turned lines are followed', async () => {
    // 400 + 10 + 1 + 10 pt.
    expect(await third({ content: 'BT /F1 10 Tf 400 300 Td [<0003> -100 <0003>] TJ ET' })).toEqual([
      'warning print-margin: Unexpected 3.9 mm between the outside edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
    // The same glyphs as literals: U+0000 and U+0003, and an escape that is one byte.
    expect(await third({ content: 'BT /F1 10 Tf 400 300 Td [(\0\x03)-100(\0\\003)]TJ ET' })).toEqual([
      'warning print-margin: Unexpected 3.9 mm between the outside edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
    expect(await third({ content: 'BT /F1 10 Tf 12 TL 100 40 Td T* T* <0003> Tj ET' })).toEqual([
      'warning print-margin: Unexpected 4.8 mm between the bottom edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
    expect(await third({ content: 'BT /F1 10 Tf 0 1 -1 0 20 300 Tm <0003> Tj ET' })).toEqual([
      'warning print-margin: Unexpected 4.4 mm between the inside edge and what stands on page 3, expected 9.53 mm (KDP)',
    ])
    expect(await third({ content: 'q .5 0 0 .5 0 0 cm BT /F1 20 Tf 1 0 0 1 200 30 Tm <0003> Tj ET Q' })).toEqual([
      'warning print-margin: Unexpected 4.4 mm between the bottom edge and what stands on page 3, expected 6.35 mm (KDP)',
    ])
  })

  test('groups are looked into', async () => {
    const group: Change = (page, context, font) => {
      const form = {
        Subtype: 'Form',
        BBox: [0, 0, 500, 500],
        Matrix: [1, 0, 0, 1, 10, 0],
        Resources: { Font: { F1: font } },
      }
      const ref = context.register(context.flateStream('BT /F1 10 Tf 0 300 Td <0003> Tj ET', form))
      page.node.Resources()?.set(PDFName.of('XObject'), context.obj({ X1: ref }))
    }
    expect(await third({ content: '/X1 Do', change: group })).toEqual([inside('3.5', '9.53', 'KDP')])
  })
})

describe('bleed', () => {
  const bleeding: Change = (page) => {
    page.setTrimBox(0, 9, width, height)
    page.setBleedBox(0, 0, width + 9, height + 18)
  }
  const large = [width + 9, height + 18] as const
  const all = async (content: string): Promise<string[]> => {
    const sheets = Array.from({ length: 24 }, (_, at) => [at + 1, { size: large, change: bleeding }] as const)
    const file = await paperFile({ ...Object.fromEntries(sheets), 3: { size: large, change: bleeding, content } })
    return (await judged(file)).lines
  }

  test('art at an edge without anything beyond it', async () =>
    expect(await third({ content: '200 300 232 100 re f' })).toEqual([
      'warning print-bleed: Unexpected art that ends at the trimmed edge of page 3, expected 3.2 mm more beyond it',
    ]))

  test('art that reaches the spine only is not cut', async () =>
    expect(await third({ content: '0 300 200 100 re f' })).toEqual([
      expect.stringContaining('0.0 mm between the inside edge'),
    ]))

  test('art that goes on to the end of the bleed', async () => expect(await all('200 300 241 100 re f')).toEqual([]))

  test('art that ends at the cut', async () =>
    expect(await all('200 300 232 100 re f')).toEqual([expect.stringContaining('print-bleed')]))
})

describe('fonts', () => {
  const set =
    (name: string, embedded: boolean): Change =>
    (page, context) =>
      page.node.Resources()?.set(PDFName.of('Font'), context.obj({ F1: fontIn(context, name, embedded) }))

  test('one that is not in the file, and one that is there as a whole', async () => {
    expect(await third({ change: set('Helvetica', false) })).toEqual([
      'warning print-font: Unexpected font outside the file: Helvetica',
    ])
    expect(await third({ change: set('Plain', true) })).toEqual([
      'info print-font: Unexpected whole font in the file: Plain',
    ])
  })

  test('letters that are drawings', async () =>
    expect(
      await third({
        change: (page, context) => {
          const font = context.obj({ Subtype: 'Type3', FirstChar: 0, Widths: [500] })
          page.node.Resources()?.set(PDFName.of('Font'), context.obj({ F1: context.register(font) }))
        },
      }),
    ).toEqual(['warning print-font: Unexpected font of Type 3: without a name']))

  test('one that no text is set in does not count', async () =>
    expect(
      await third({
        change: (page, context, font) =>
          page.node
            .Resources()
            ?.set(PDFName.of('Font'), context.obj({ F1: font, F2: fontIn(context, 'Helvetica', false) })),
      }),
    ).toEqual([]))
})

describe('pictures and ink', () => {
  const picture =
    (space: string): Change =>
    (page, context) => {
      const dict = { Subtype: 'Image', Width: 200, Height: 100, BitsPerComponent: 8, ColorSpace: space }
      const ref = context.register(context.flateStream(new Uint8Array(60_000), dict))
      page.node.Resources()?.set(PDFName.of('XObject'), context.obj({ X1: ref }))
    }

  test.for([
    // 200 pixels in 71, 72 and 73 pt.
    [71, 0],
    [72, 0],
    [73, 1],
  ] as const)('200 pixels over %i pt', async ([points, messages]) => {
    const lines = await third({ content: `q ${points} 0 0 30 100 100 cm /X1 Do Q`, change: picture('DeviceGray') })
    expect(lines).toHaveLength(messages)
    if (messages > 0)
      expect(lines).toEqual([
        'warning print-resolution: Unexpected picture of 197 dots to the inch on page 3, expected at least 200',
      ])
  })

  test('a coarse picture has its place told', async () => {
    const content = 'q 144 0 0 30 100 100 cm /X1 Do Q'
    const file = await paperFile({ 3: { content, change: picture('DeviceGray') } })
    const beyond = { left: 0, right: 0, top: -9, bottom: -9 }
    const block = { page: 3, file: 'one.md', column: 1, beyond }
    const blocks = [
      { ...block, line: 2 },
      { ...block, line: 4, density: 300 },
      { ...block, line: 7, density: 100 },
      { ...block, line: 9, density: 50, page: 4 },
    ]
    expect((await judged(file, 'black', false, blocks)).lines).toEqual([
      'warning print-resolution: Unexpected picture of 100 dots to the inch on page 3, expected at least 200 at one.md:7:1',
    ])
  })

  test('colour, of lines and of pictures, is told where black ink is to print; black of three parts always is', async () => {
    const red = 'warning print-colour: Unexpected colour on page 3, expected black ink alone'
    expect(await third({ content: '1 0 0 RG 100 100 m 200 200 l S' })).toEqual([red])
    expect(await third({ content: '0 0 1 0 k 100 100 9 9 re f' })).toEqual([red])
    expect(await third({ content: 'q 50 0 0 25 100 100 cm /X1 Do Q', change: picture('DeviceRGB') })).toEqual([red])
    expect(await third({ content: '0 0 0 rg 100 100 9 9 re f' })).toEqual([
      'warning print-colour: Unexpected black or grey of three parts on page 3, expected grey',
    ])
    expect(await third({ content: '1 1 1 rg 0 0 0 1 k .5 g 100 100 9 9 re f' })).toEqual([])
    const file = await paperFile({ 3: { content: '1 0 0 RG 100 100 m 200 200 l S' } })
    const { lines, evidence } = await judged(file, 'full')
    expect(lines).toEqual([])
    expect(evidence.at(-1)).toContain('colour on 1 pages')
  })

  test('what is not understood is told', async () =>
    expect(await third({ content: 'BI /W 1 ID x EI' })).toEqual([
      'info print-unread: Unexpected content on page 3, which was not looked at to its end',
    ]))
})
