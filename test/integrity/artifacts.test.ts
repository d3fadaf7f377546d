import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../scripts/build.ts'
import { checkText } from '../../scripts/check-text.ts'
import { readBook } from '../../scripts/read-book.ts'

/** A book in every output there is, its artifacts read back. */
const outputs = ['epub', 'kindle', 'screen', 'print', 'web']
let top: string
let folder: string
let out: string

beforeAll(async () => {
  top = mkdtempSync(path.join(tmpdir(), 'octavo-integrity-'))
  folder = path.join(top, 'manuscript')
  out = path.join(top, 'build')
  cpSync(path.join(import.meta.dirname, '../books/small/manuscript'), folder, { recursive: true })
  const chapter = path.join(folder, 'chapters/01-prose.md')
  writeFileSync(
    chapter,
    `${readFileSync(chapter, 'utf8')}
::: {.only outputs="web"}
Welcome, dear visitor, kindly subscribe.
:::

[Dear reader of a page that is made of paper.]{.not outputs="epub kindle web"}

Many [RPCs]{.acr .long} are told of on @page:fig:wave, in Arabic \u0645\u0631\u062D\u0628\u0627 they are not.

~~~js {.numbered}
const first = 1
const second = 2
~~~
`,
  )
  writeFileSync(path.join(folder, 'front/dedication.md'), 'For everybody.\n')
  const yaml = path.join(folder, 'book.yaml')
  const listed = readFileSync(yaml, 'utf8').replace('toc,', 'front/dedication.md, toc,')
  writeFileSync(yaml, `${listed}\nacronyms: { RPC: remote procedure call }\n`)
  const result = await build({ folder, out, outputs, quick: true })
  const refused = result.artifacts.filter(({ accepted }) => !accepted)
  if (refused.length > 0) throw new Error(refused.flatMap(({ messages }) => messages.map(String)).join(' '))
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

const check = async () => await checkText(await readBook(folder), { folder, out })

test('every output says everything, and nothing that is for others', async () => {
  const { messages, evidence } = await check()
  expect(messages.map(String)).toEqual([])
  expect(evidence).toHaveLength(outputs.length)
  for (const line of evidence) expect(line).toMatch(/: \d+ words, [1-9]\d* lines of code, [1-9]\d* formulas found$/)
})

test('what an output lacks, and what it has too much, is told for each', async () => {
  const { digest } = await readBook(folder)
  const chapter = path.join(folder, 'chapters/01-prose.md')
  const before = readFileSync(chapter, 'utf8')
  writeFileSync(
    chapter,
    `${before.replace('{.only outputs="web"}', '{.only outputs="epub"}')}\nZebras gallop westward.\n`,
  )
  const changed = { ...(await readBook(folder)), digest }
  writeFileSync(chapter, before)
  const { messages } = await checkText(changed, { folder, out })
  const told = messages.map(
    ({ ruleId, reason }) =>
      `${ruleId} ${/`([^`]*)` in/.exec(reason)?.[1] ?? ''} ${reason.includes('web') ? 'web' : ''}`,
  )
  const more = 'text-lost zebras gallop westward '
  expect(told.toSorted()).toEqual([
    'text-leaked welcome dear visitor kindly subscribe web',
    'text-lost welcome dear visitor kindly subscribe ',
    more,
    more,
    more,
    more,
    `${more}web`,
  ])
})

test('an artifact of another text is not compared, and one that was changed is not either', async () => {
  const web = path.join(out, 'web', 'index.html')
  writeFileSync(web, readFileSync(web, 'utf8').replace('</title>', ' </title>'))
  const { evidence } = await check()
  expect(evidence.filter((line) => line.includes('made of another text'))).toHaveLength(1)
  writeFileSync(path.join(folder, 'front/preface.md'), '# Preface\n\nAnother one.\n')
  const after = await check()
  expect(after.messages).toEqual([])
  expect(after.evidence.filter((line) => line.includes('made of another text'))).toHaveLength(outputs.length)
})

test('the reader of PDFs is loaded by those who read one only: it slows the language down', () => {
  const source = readFileSync(new URL('../../scripts/integrity/said-in-pdf.ts', import.meta.url), 'utf8')
  expect(source).not.toMatch(/^import (?!type)[^\n]*pdfjs/m)
})
