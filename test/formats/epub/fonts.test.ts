import { expect, test } from 'vitest'
import { charactersOf } from '../../../scripts/fonts/characters.ts'
import { embedFonts } from '../../../scripts/fonts/embed-fonts.ts'
import { smallBook, theme } from './small-book.ts'

/** Tags and sizes of an sfnt's tables (OpenType, "Table directory"). */
function tables(font: Uint8Array): ReadonlyMap<string, number> {
  const bytes = Buffer.from(font)
  return new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index
      return [bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 12)]
    }),
  )
}

function only(documents: readonly string[]): ReturnType<typeof smallBook> {
  const rendered = smallBook()
  return { ...rendered, documents: rendered.documents.filter(({ chapter }) => documents.includes(chapter.id)) }
}

test('each use gets the characters that are set in it', () => {
  const { text, mono, math } = charactersOf(smallBook(), theme.css, '∞')
  expect(text).toContain('É')
  expect(text, 'generated content').toContain('§')
  expect(text, 'titles outside documents').toContain('∞')
  expect(mono).toContain('&')
  expect(mono).not.toContain('É')
  expect(math, 'a lone letter is drawn as mathematical italic').toContain('𝑥')
  expect(math, 'the root sign that nobody wrote').toContain('√')
  expect([...text]).toEqual([...new Set(text)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)))
})

test('a book without code and formulas embeds no faces for them', async () => {
  const rendered = only(['chapter-03'])
  const { files } = await embedFonts(theme, charactersOf(rendered, '', ''))
  expect([...files.keys()].filter((href) => /code|math/.test(href))).toEqual([])
  expect([...files.keys()]).toContain('fonts/source-serif-4-400.ttf')
})

test('the subset of the mathematical face is TrueType and still knows how to stretch', async () => {
  const { files, css } = await embedFonts(theme, charactersOf(smallBook(), '', ''))
  const face = files.get('fonts/stix-two-math-400.ttf')
  const found = tables(face?.bytes ?? new Uint8Array(12))
  expect([...found.keys()]).toEqual(expect.arrayContaining(['MATH', 'cmap', 'glyf', 'loca']))
  // An empty MATH table has ten bytes; constants alone are over two hundred.
  expect(found.get('MATH')).toBeGreaterThan(500)
  expect(face?.bytes.length).toBeLessThan(100_000)
  expect(css).toContain('src: url("../fonts/stix-two-math-400.ttf") format("truetype");')
})

test('the licence of each family goes with its subset', async () => {
  const { files } = await embedFonts(theme, charactersOf(smallBook(), '', ''))
  const licences = [...files].filter(([href]) => href.endsWith('-license.txt'))
  expect(licences).toHaveLength(4)
  for (const [, { bytes }] of licences) expect(Buffer.from(bytes).toString()).toMatch(/SIL Open Font License/i)
})
