import { expect, test } from 'vitest'
import type { Theme } from '../../scripts/book/theme.ts'
import { tablesOf } from '../../scripts/base/sfnt.ts'
import { coverageOf } from '../../scripts/fonts/coverage.ts'
import { embedFonts } from '../../scripts/fonts/embed-fonts.ts'
import { fillGaps } from '../../scripts/fonts/fill-gaps.ts'
import { inOrderFor } from '../../scripts/fonts/in-order-for.ts'
import { withOwnFaces } from '../../scripts/fonts/own-faces.ts'
import { readTheme } from '../../scripts/themes/read-theme.ts'

const theme = readTheme('octavo', [])
const nothing = { text: '', sans: '', mono: '', math: '' }

function fillsOf({ faces }: Theme): Record<string, string | undefined> {
  return Object.fromEntries(
    faces.filter(({ fills }) => fills !== undefined).map(({ family, fills }) => [family, fills]),
  )
}

test('a book whose characters the theme has gets the theme as it is', async () => {
  const said = { text: 'Ångström, “naïve” – ½ €', sans: 'Żółć', mono: '→ é', math: '∑' }
  expect(await fillGaps(theme, said)).toBe(theme)
})

test('a fallback comes for what nobody else has, behind every family of the sheets', async () => {
  const filled = await fillGaps(theme, { text: 'Text 日本 😀', mono: '本の' })
  // STIX Two Math has one letter of hiragana, の, and is no font for Japanese.
  expect(fillsOf(filled)).toEqual({ 'Noto Emoji': '😀', 'Noto Serif JP': 'の日本' })
  expect(filled.css).toContain("--mono-face: 'Source Code Pro', 'Noto Emoji', 'Noto Serif JP', Menlo, monospace;")
  expect(filled.css).toContain(
    "--sans-face: 'Source Sans 3', 'Noto Emoji', 'Noto Serif JP', 'Helvetica Neue', sans-serif;",
  )
})

test('a family of the theme stands in for another before fallbacks do', async () => {
  const filled = await fillGaps(theme, { text: 'ℝ ⇒' })
  expect(fillsOf(filled)).toEqual({ 'Source Sans 3': '⇒', 'STIX Two Math': 'ℝ' })
  expect(filled.faces).toHaveLength(theme.faces.length)
})

test('those of a theme come before those of the theme that it extends', async () => {
  // Both boxes of a list of tasks from one family, though the font of emoji has one of them.
  const filled = await fillGaps(readTheme('signal', []), { text: '☑ ☐ 😀' })
  expect(fillsOf(filled)).toEqual({ 'Source Sans 3': '☐☑', 'Noto Emoji': '😀' })
})

test('emoji sequences stay in one font; what pictures say is in no book', async () => {
  const sequence = await fillGaps(theme, { text: '👩‍👧' })
  expect(fillsOf(sequence)).toEqual({ 'Noto Emoji': '\u200D👧👩' })
  const drawn = await fillGaps(theme, {}, 'Text 😀')
  expect(fillsOf(drawn)).toEqual({})
  expect(drawn.faces.map(({ family }) => family)).toContain('Noto Emoji')
  expect(drawn.css).toBe(theme.css)
})

test('the language of the book decides between Chinese and Japanese', () => {
  const first = (language: string) => inOrderFor(theme, language).fallbacks?.[0]?.family
  expect(first('zh-TW')).toBe('Noto Serif TC')
  expect(first('zh-Hans-CN')).toBe('Noto Serif SC')
  expect(first('ja')).toBe('Noto Serif JP')
  expect(first('en')).toBe('Noto Emoji')
})

test('a subset holds what its font stands in for, and nothing else', async () => {
  const filled = await fillGaps(theme, { text: '日本 😀 👩‍👧' })
  const { files, css } = await embedFonts(filled, nothing)
  expect([...files.keys()]).toEqual([
    'fonts/noto-emoji-400.ttf',
    'fonts/noto-emoji-license.txt',
    'fonts/noto-serif-jp-400.ttf',
    'fonts/noto-serif-jp-license.txt',
    'fonts/noto-serif-jp-600.ttf',
  ])
  const face = filled.faces.find(({ family }) => family === 'Noto Serif JP')
  if (face === undefined) throw new Error('The fallback is not there')
  const bytes = files.get('fonts/noto-serif-jp-400.ttf')?.bytes ?? new Uint8Array(12)
  const covers = await coverageOf({ ...face, bytes })
  expect('日 本 😀 語 の a'.split(' ').filter((letter) => covers(letter))).toEqual(['日', '本'])
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Two characters and the glyph for none.
  expect(view.getUint16((tablesOf(view).get('maxp') ?? 0) + 4)).toBeLessThanOrEqual(5)
  // The italic is declared, so that no reader slants it.
  expect(css.match(/font-family: "Noto Serif JP";\n {2}font-style: italic;/g)).toHaveLength(2)
  const again = await embedFonts(filled, nothing)
  expect(again.files).toEqual(files)
})

test('faces of the author’s take the place of a family, which stands in for what they lack', async () => {
  const [serif] = theme.faces
  if (serif === undefined) throw new Error('The theme has no faces')
  const emoji = theme.fallbacks?.[0]?.faces[0]?.path ?? ''
  const own = withOwnFaces(theme, [{ ...serif, family: 'Mine', path: emoji }])
  expect(own.css).toContain("--text-face: 'Mine', Georgia, serif;")
  const filled = await fillGaps(own, { text: 'é😀' })
  expect(fillsOf(filled)).toEqual({ 'Source Serif 4': 'é' })
  expect(filled.css).toContain("--text-face: 'Mine', 'Source Serif 4', Georgia, serif;")
})
