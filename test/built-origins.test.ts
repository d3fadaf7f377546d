import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { build, validate } from '../scripts/index.ts'
import type { Finding } from '../scripts/index.ts'

const root = mkdtempSync(path.join(tmpdir(), 'octavo-origins-'))
const elsewhere = mkdtempSync(path.join(tmpdir(), 'octavo-origins-'))
afterAll(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true })
})

const chapter = path.join(root, 'manuscript/one.md')
const made = path.join(root, 'build/a-0.0.0.epub')
const records = path.join(root, '.octavo/origins')

/** The book's one wide formula is a note of the Kindle rules; more lines move it down. */
async function buildBook(before: string): Promise<void> {
  mkdirSync(path.dirname(chapter), { recursive: true })
  const yaml = 'title: A\nauthors: [B]\nslug: a\ndate: 2026-11-22\ncontents: { chapters: [one.md] }\n'
  writeFileSync(path.join(root, 'manuscript/book.yaml'), yaml)
  writeFileSync(chapter, `# One\n\n${before}$$\n${'x + '.repeat(60)}y\n$$\n`)
  const { artifacts } = await build({
    folder: path.join(root, 'manuscript'),
    out: path.join(root, 'build'),
    outputs: ['epub'],
    quick: true,
  })
  expect(artifacts.map(({ accepted }) => accepted)).toEqual([true])
}

async function wide(file: string): Promise<Finding | undefined> {
  const { findings } = await validate(file, { inspectors: ['kindle'], destination: 'kfx-output' })
  return findings.find(({ rule }) => rule === 'KFX-M21')
}

test('an EPUB that was built here leads back to its Markdown, wherever in the folder it lies', async () => {
  await buildBook('')
  const file = path.relative(process.cwd(), chapter)
  expect((await wide(made))?.origin).toEqual({ file, line: 3, column: 1 })
  mkdirSync(path.join(root, 'sent'))
  cpSync(made, path.join(root, 'sent/renamed.epub'))
  expect((await wide(path.join(root, 'sent/renamed.epub')))?.origin).toEqual({ file, line: 3, column: 1 })
  cpSync(made, path.join(elsewhere, 'a.epub'))
  const foreign = await wide(path.join(elsewhere, 'a.epub'))
  expect(foreign?.line).toBeGreaterThan(0)
  expect(foreign?.origin).toBeUndefined()
})

test('Markdown that was changed since keeps its name only; the next build takes the old record away', async () => {
  appendFileSync(chapter, '\nMore.\n')
  const file = path.relative(process.cwd(), chapter)
  expect((await wide(made))?.origin).toEqual({ file, line: undefined, column: undefined })
  await buildBook('Words.\n\n')
  expect((await wide(made))?.origin).toEqual({ file, line: 5, column: 1 })
  expect(readdirSync(records)).toHaveLength(1)
})

test('a record that is damaged is one that is not there', async () => {
  const [name = ''] = readdirSync(records)
  for (const text of ['', '[]', '{"EPUB/one.xhtml": 3}', '{"EPUB/one.xhtml": {"file": 1}}', 'null']) {
    writeFileSync(path.join(records, name), text)
    expect((await wide(made))?.origin).toBeUndefined()
  }
})
