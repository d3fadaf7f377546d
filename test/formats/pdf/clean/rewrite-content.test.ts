import { describe, expect, test } from 'vitest'
import type { PartFont } from '../../../../scripts/formats/pdf/clean/part-font.ts'
import { rewriteContent } from '../../../../scripts/formats/pdf/clean/rewrite-content.ts'
import { shownBytes } from '../../../../scripts/formats/pdf/check/shown-bytes.ts'
import { hexadecimal } from './hexadecimal.ts'

/** Glyphs 1 to 26 are letters of 500, 27 a modifier apostrophe, 28 a hyphen, 29 means nothing. */
function font(): PartFont {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter, index) => [index + 1, letter] as const)
  return {
    widths: new Map([...letters.map(([glyph]) => [glyph, 500] as const), [27, 200], [28, 300], [29, 900]]),
    otherWidth: 1000,
    unicode: new Map([...letters, [27, '\u02BC'], [28, '\u2010']]),
    wide: true,
    shown: new Set(),
    meant: new Map(),
  }
}

const rewrite = (content: string, face = font()): { text: string; said: string; face: PartFont } => {
  const { bytes, said } = rewriteContent(Buffer.from(content, 'latin1'), new Map([['F1', face]]))
  return { text: hexadecimal(bytes.toString('latin1')), said: [...said.values()].join('|'), face }
}
const object = (...shown: string[]): string =>
  `/P <</MCID 0 >>BDC\nBT\n/F1 10 Tf\n1 0 0 -1 5 20 Tm\n${shown.join('\n')}\nET\nEMC\n`
const tail = (text: string): string => text.slice(text.indexOf('Tm\n') + 3)

describe('glyphs that Chromium places one by one', () => {
  test('become one string where the widths of the font take the pen there', () => {
    expect(tail(rewrite(object('<0001> Tj', '5 0 Td <0002> Tj', '5.004 0 Td <0003> Tj')).text)).toBe(
      '<000100020003>Tj\nET\n',
    )
  })

  test('are moved where they do not, and what is not seen does not add up', () => {
    expect(tail(rewrite(object('<0001> Tj', '4.8 0 Td <0002> Tj', '7.5 0 Td <0003> Tj')).text)).toBe(
      '[<0001>20<0002>-250<0003>]TJ\nET\n',
    )
    const creeping = Array.from({ length: 9 }, () => '5.01 0 Td <0001> Tj')
    expect(tail(rewrite(object('<0001> Tj', ...creeping)).text)).toMatch(/^\[<[0-9]+>-3<[0-9]+>-3</)
  })

  test('begin a line where Chromium begins one', () => {
    expect(tail(rewrite(object('<0001> Tj', '5 0 Td <0002> Tj', '-5 12 Td <0003> Tj')).text)).toBe(
      '<00010002>Tj\n0 12 Td\n<0003>Tj\nET\n',
    )
  })

  test('go on behind a string of several', () => {
    expect(tail(rewrite(object('<00010002> Tj', '<0003> Tj', '10 0 Td <0004> Tj')).text)).toBe(
      '[<000100020003>500<0004>]TJ\nET\n',
    )
  })
})

test('strings are literal, with escapes where a byte would end one or be read as another', () => {
  const content = Buffer.from(object('<00280029005C000D000A2F41> Tj'), 'latin1')
  const text = rewriteContent(content, new Map([['F1', font()]])).bytes.toString('latin1')
  expect(tail(text)).toBe('(\0\\(\0\\)\0\\\\\0\\r\0\n/A)Tj\nET\n')
  expect(shownBytes(text)).toBe('\0(\0)\0\\\0\r\0\n/A')
})

describe('spans of actual text', () => {
  const span = (text: string, ...shown: string[]): string[] => [`/Span<</ActualText ${text} >> BDC`, ...shown, 'EMC']

  test('go where the font can say what the glyph stands for', () => {
    const { text, said, face } = rewrite(object('<0001> Tj', ...span('(fi)', '5 0 Td <001D> Tj'), '9 0 Td <0002> Tj'))
    expect(tail(text)).toBe('<0001001D0002>Tj\nET\n')
    expect(said).toBe('afib')
    expect(face.unicode.get(29)).toBe('fi')
  })

  test('stay where they are about several glyphs', () => {
    const { text, said } = rewrite(object(...span('(x)', '<0001> Tj', '5 0 Td <0002> Tj')))
    expect(tail(text)).toBe('/Span<</ActualText (x) >> BDC\n<00010002>Tj\nEMC\nET\n')
    expect(said).toBe('x')
  })

  test('change what a glyph means, and where it means the other it says so', () => {
    const { text, face } = rewrite(object(...span('<FEFF2019>', '<001B> Tj'), '2 0 Td <001B> Tj'))
    expect(tail(text)).toBe('<001B>Tj\n/Span<</ActualText<FEFF02BC>>>BDC\n<001B>Tj\nEMC\nET\n')
    expect(face.unicode.get(27)).toBe('\u2019')
  })

  test('stay where the glyph was shown with another meaning before', () => {
    const { text, face } = rewrite(object('<001B> Tj', ...span('<FEFF2019>', '2 0 Td <001B> Tj')))
    expect(tail(text)).toBe('<001B>Tj\n/Span<</ActualText <FEFF2019> >> BDC\n<001B>Tj\nEMC\nET\n')
    expect(face.unicode.get(27)).toBe('\u02BC')
  })
})

describe('division points', () => {
  const soft = (glyph: string): string => `/Span<</ActualText <FEFF00AD> >> BDC\n${glyph}\nEMC`

  test('go within a line', () => {
    const { text, said } = rewrite(object('<0001> Tj', soft('5 0 Td <0002> Tj'), '0 0 Td <0003> Tj'))
    expect(tail(text)).toBe('<00010003>Tj\nET\n')
    expect(said).toBe('ac')
  })

  test('go within a ligature, with their glyph and the span', () => {
    const face = font()
    face.unicode.set(30, ' ')
    const ligature = '/Span<</ActualText <FEFF006600AD0069> >> BDC\n5 0 Td <001D> Tj\n9 0 Td <001E> Tj\nEMC'
    const { text, said } = rewrite(object('<0001> Tj', ligature, '0 0 Td <0002> Tj'), face)
    expect(tail(text)).toBe('<0001001D0002>Tj\nET\n')
    expect(said).toBe('afib')
    expect(face.unicode.get(29)).toBe('fi')
    // A space that is one stays.
    const spaced = ligature.replace('00AD0069', '006900A0')
    expect(tail(rewrite(object('<0001> Tj', spaced), face).text)).toContain('<001D001E>Tj')
  })

  test('make the hyphen soft that stands at one', () => {
    const line = object('<0001> Tj', soft('5 0 Td <0002> Tj'))
    const hyphen = 'BT\n/F1 10 Tf\n1 0 0 -1 10 20 Tm\n<001C> Tj\nET\n'
    const { text, said } = rewrite(line.replace('ET\n', `ET\n${hyphen}`))
    expect(text).toContain('/Span<</ActualText<FEFF00AD>>>BDC\n<001C>Tj\nEMC\nET\n')
    expect(said).toBe('a')
  })
})

test('numbers beside code, known by their colour, are apart from the code', () => {
  const number = '.3922 .3922 .3882 rg\nBT\n/F1 10 Tf\n1 0 0 -1 0 20 Tm\n<0001> Tj\nET\n'
  const code = '0 0 0 rg\nBT\n/F1 10 Tf\n1 0 0 -1 9 20 Tm\n<0002> Tj\nET\n'
  const content = Buffer.from(`/Code <</MCID 3 >>BDC\n${number}${code}EMC\n`, 'latin1')
  const { segments } = rewriteContent(content, new Map([['F1', font()]]))
  expect(segments.map((segment) => (segment.kind === 'content' ? segment.mark : 'state'))).toEqual([
    'state',
    undefined,
    'state',
    3,
  ])
})
