import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { severityOf } from '../scripts/base/message.ts'
import { build, type BuildResult } from '../scripts/build.ts'
import { checkText } from '../scripts/check-text.ts'
import { readPublication } from '../scripts/publication/read-publication.ts'
import { readBook } from '../scripts/read-book.ts'

let top: string
let folder: string
let out: string
let result: BuildResult

const chapter = `# One

| Read consistency | Availability during faults | Latency | Guarantee | Throughput of reads |
| --- | --- | --- | --- | ---: |
| quorum reads everywhere | in the majority partition | one round trip | linearizability | 1,200 |
| follower | always | local | $R + W > N$ fails | 98,000 |

: A wide one. {#tbl:wide wide=image}

| a | b |
| - | - |
| 1 | 2 |

: One that fits. {#tbl:narrow wide=image}
`

beforeAll(async () => {
  top = mkdtempSync(path.join(tmpdir(), 'octavo-tables-'))
  folder = path.join(top, 'manuscript')
  out = path.join(top, 'build')
  mkdirSync(folder)
  writeFileSync(
    path.join(folder, 'book.yaml'),
    'title: T\nauthors: [A]\nslug: t\ndate: 2026-11-22\ncontents: { chapters: [one.md] }\n',
  )
  writeFileSync(path.join(folder, 'one.md'), chapter)
  result = await build({ folder, out, outputs: ['epub', 'kindle'], quick: true })
})

afterAll(() => rmSync(top, { recursive: true, force: true }))

test('on Kindle a table that is too wide is a picture that says its cells', async () => {
  const told = result.artifacts.flatMap(({ messages }) => messages)
  // That its words are many for an alternative text is a note only: they are all that a reader who does not see it has.
  expect(told.filter((made) => severityOf(made) !== 'info').map(String)).toEqual([])
  const { entries } = await publication('kindle')
  const page = new TextDecoder().decode(entries.get('EPUB/text/one.xhtml')?.bytes)
  const [, href = '', alt = ''] = /<img src="..\/([^"]*)" alt="([^"]*)" class="table-picture/.exec(page) ?? []
  expect(alt).toContain('quorum reads everywhere, in the majority partition, one round trip, linearizability, 1,200;')
  expect(alt).toContain('R+W&gt;N fails')
  const bytes = entries.get(`EPUB/${href}`)?.bytes
  expect(bytes && [...bytes.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
  expect(page.match(/<table/g)).toHaveLength(1)
})

test('elsewhere it stays a table', async () => {
  const { entries } = await publication('epub')
  const page = new TextDecoder().decode(entries.get('EPUB/text/one.xhtml')?.bytes)
  expect(page).not.toContain('table-picture')
  expect(page.match(/<table/g)).toHaveLength(2)
})

test('nothing is lost in it', async () => {
  const { messages, evidence } = await checkText(await readBook(folder), { folder, out })
  expect(messages.map(String)).toEqual([])
  expect(evidence).toHaveLength(2)
})

async function publication(output: string) {
  const file = result.artifacts.find((artifact) => artifact.output === output)?.file ?? ''
  return await readPublication('t.epub', new Uint8Array(readFileSync(file)))
}
