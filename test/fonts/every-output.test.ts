import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZip } from '../../scripts/base/zip-read.ts'
import { build, type BuildResult } from '../../scripts/build.ts'
import { textOf } from '../formats/pdf/read-pdf.ts'

const text = `# 日本語 and 😀

Words の and *強調* and **太字** and \`漢字 😀\`, 中文, 👩‍👩‍👧 1️⃣.

## 見出し 🚀

A formula $x = \\text{日}$ and ⇒.

\`\`\`dot {#fig:a caption="図" alt="Two nodes."}
digraph { a [label="開始 🚀"]; a -> b }
\`\`\`
`

const yaml = `title: Fonts 日本 🎉
authors: [松本 行弘]
slug: fonts
version: 1.0.0
date: 2026-01-01
language: en
description: Test.
rights: None.
contents: { chapters: [chapters/one.md] }
`

let folder: string
let result: BuildResult

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'octavo-fonts-'))
  mkdirSync(path.join(folder, 'book/chapters'), { recursive: true })
  writeFileSync(path.join(folder, 'book/book.yaml'), yaml)
  writeFileSync(path.join(folder, 'book/chapters/one.md'), text)
  const outputs = ['epub', 'kindle', 'screen', 'print']
  result = await build({ folder: path.join(folder, 'book'), out: path.join(folder, 'build'), outputs, quick: true })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function artifact(name: string) {
  const found = result.artifacts.find(({ output }) => output === name)
  if (found === undefined) throw new Error(`${name} was not built`)
  return found
}

test('no font of the machine steps in, none is drawn letter by letter, nobody complains', () => {
  expect(result.messages.map(String)).toEqual([])
  // A few pages are no paperback, which printers of paper say.
  const told = (name: string): string[] =>
    artifact(name).messages.flatMap((made) => (made.ruleId === 'print-page-count' ? [] : [String(made)]))
  for (const name of ['epub', 'screen', 'print']) expect(told(name), name).toEqual([])
})

test('pages say what was written', async () => {
  const reader = await getDocument({ data: new Uint8Array(readFileSync(artifact('screen').file)), verbosity: 0 })
    .promise
  const said = (await textOf(reader)).join(' ')
  await reader.destroy()
  for (const words of ['日本語 and 😀', 'の and 強調 and 太字 and 漢字 😀, 中文', '見出し 🚀', '開始 🚀', '松本 行弘'])
    expect(said).toContain(words)
})

test('EPUBs bring the fallbacks: behind the text’s own faces, and for Kindle in spans', async () => {
  const files = async (name: string) => {
    const { entries } = await readZip(readFileSync(artifact(name).file))
    return new Map(entries.map((entry) => [entry.name, entry.bytes]))
  }
  const words = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
  const standard = await files('epub')
  expect(standard.get('EPUB/fonts/noto-serif-jp-400.ttf')?.length).toBeLessThan(40_000)
  expect(words(standard.get('EPUB/styles/book.css'))).toMatch(
    /"?Source Serif 4['"], ['"]Noto Emoji['"], ['"]Noto Serif JP/,
  )
  const kindle = await files('kindle')
  const fonts = [...kindle.keys()].filter((name) => name.endsWith('.ttf')).map((name) => path.basename(name))
  expect(fonts.toSorted()).toEqual(['noto-emoji-400.ttf', 'noto-serif-jp-400.ttf', 'noto-serif-jp-600.ttf'])
  const page = words(kindle.get('EPUB/text/one.xhtml'))
  expect(page).toContain('<span class="face-noto-serif-jp">日本語</span> and <span class="face-noto-emoji">😀</span>')
  expect(page, 'no invisible joiners').toContain('<span class="face-noto-emoji">👩👩👧</span>')
  expect(words(kindle.get('EPUB/styles/book.css'))).toContain('.face-noto-emoji { font-family: "Noto Emoji"; }')
})
