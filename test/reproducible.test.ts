import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseXml } from '../scripts/base/xml-parse.ts'
import { descendants, textOf } from '../scripts/base/xml-query.ts'
import { octavo, type CliRun } from './cli/octavo.ts'
import { firstLost, sourceWords, wordsIn } from './source-words.ts'

const book = path.join(import.meta.dirname, 'books/small')
const artifacts = ['small-1.2.3-kindle.epub', 'small-1.2.3.epub']
const root = mkdtempSync(path.join(tmpdir(), 'octavo-same-'))
const first = path.join(root, 'first')
const second = path.join(root, 'second one', 'deeper')
let runs: CliRun[] = []

beforeAll(async () => {
  const environments = [
    [first, { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    [second, { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }],
  ] as const
  runs = await Promise.all(
    environments.map(([folder, env]) => {
      mkdirSync(folder, { recursive: true })
      cpSync(book, folder, { recursive: true })
      return octavo(['build', 'epub', 'kindle', 'web', '--quick'], { cwd: folder, env })
    }),
  )
}, 300_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the book is built without a word of complaint', () => {
  expect(runs.map(({ code }) => code)).toEqual([0, 0])
  expect(runs.map(({ stdout }) => stdout.trimEnd().split('\n').at(-1))).toEqual(
    Array(2).fill('3 artifacts, 0 errors, 0 warnings'),
  )
  for (const folder of [first, second])
    expect(readdirSync(path.join(folder, 'build')).toSorted()).toEqual([...artifacts, 'web'])
})

test.each(artifacts)('%s has the same bytes in another folder, time zone and language', (name) => {
  const [one, two] = [first, second].map((folder) => readFileSync(path.join(folder, 'build', name)))
  expect(one?.length).toBeGreaterThan(50_000)
  expect(two?.equals(one ?? Buffer.alloc(0))).toBe(true)
})

test('the web edition has the same files with the same bytes there', () => {
  const [one, two] = [first, second].map((folder) => path.join(folder, 'build', 'web'))
  const files = (folder = ''): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  expect(files(one)).toEqual(files(two))
  const pages = files(one).filter((name) => /\.\w+$/.test(name))
  expect(pages.length).toBeGreaterThan(20)
  for (const name of pages)
    expect(readFileSync(path.join(one ?? '', name)).equals(readFileSync(path.join(two ?? '', name))), name).toBe(true)
})

describe.each(artifacts)('the text of %s', (name) => {
  /** The words of each document that was written in Markdown, by the file's name without its number. */
  const documents = (): Map<string, string[]> => {
    const files = unzipSync(new Uint8Array(readFileSync(path.join(first, 'build', name))))
    return new Map(
      Object.entries(files)
        .filter(([file]) => file.endsWith('.xhtml'))
        .map(([file, bytes]) => {
          // Cells stand side by side without a space between them; their words must not run together.
          const { document } = parseXml(new TextDecoder().decode(bytes).replace(/<\/t[dh]>/g, '$& '))
          const body = document === undefined ? undefined : descendants(document.root, 'body')[0]
          return [path.basename(file, '.xhtml'), body === undefined ? [] : wordsIn(textOf(body))]
        }),
    )
  }

  const chapters = [
    ['preface', 'front/preface.md'],
    ['part-words', 'parts/words.md'],
    ['prose', 'chapters/01-prose.md'],
    ['blocks', 'chapters/02-blocks.md'],
    ['formulas', 'chapters/03-formulas.md'],
    ['code', 'chapters/04-code.md'],
    ['answers', 'back/answers.md'],
    ['colophon', 'back/colophon.md'],
  ] as const

  test.each(chapters)('%s has every word of its source, in order', (id, file) => {
    const found = documents().get(id) ?? []
    const { body, notes } = sourceWords(path.join(book, 'manuscript'), file)
    expect(body.length).toBeGreaterThan(3)
    expect(firstLost(body, found)).toBeUndefined()
    for (const note of notes) expect(firstLost(note, found)).toBeUndefined()
  })

  test('has nothing of comments and front matter, and nothing that is only planned', () => {
    const files = unzipSync(new Uint8Array(readFileSync(path.join(first, 'build', name))))
    for (const [file, bytes] of Object.entries(files)) {
      const text = Buffer.from(bytes).toString('latin1')
      for (const leak of [
        'secretcomment',
        'short-title',
        'Everything that stands in a line',
        'Not written yet',
        root,
        'asset:',
      ]) {
        expect(text.includes(leak), `${file}: ${leak}`).toBe(false)
      }
    }
  })
})
