import { expect, test } from 'vitest'
import { bookFrom } from '../manuscripts/in-memory.ts'
import { messageLines } from '../manuscripts/judge.ts'
import { readTheme } from '../../scripts/themes/read-theme.ts'

const theme = readTheme('octavo', [])

const files = new Map([
  [
    'book.yaml',
    'title: Test\nauthors: [Ada]\nslug: test\nversion: 1.0.0\ndate: 2026-01-01\nlanguage: en\ncontents: { chapters: [one.md] }\n',
  ],
  ['one.md', '# Title\n\nWords 日本語 and かな.\n\nA smile 😀.\n'],
])

test('a package that is not installed is named, with the first of the characters that it would bring', async () => {
  const bare = { ...theme, fallbacks: theme.fallbacks?.map((fallback) => ({ ...fallback, faces: [] })) }
  const { messages } = await bookFrom(files, { theme: () => bare })
  const lines = messageLines(messages).filter((line) => /uncovered|npm/.test(line))
  expect(lines).toEqual([
    'one.md:3:7 warning character-uncovered Unexpected Han, Hiragana: 日 (U+65E5), 本 (U+672C), 語 (U+8A9E), か (U+304B), な (U+306A); expected characters that a font of the book has',
    '  note: Install their font: `npm install @expo-google-fonts/noto-serif-jp`; or add a font that has them with `fonts:` in book.yaml.',
    'one.md:5:9 warning character-uncovered Unexpected emoji: 😀 (U+1F600); expected characters that a font of the book has',
    '  note: Install their font: `npm install @expo-google-fonts/noto-emoji`; or add a font that has them with `fonts:` in book.yaml.',
  ])
})
