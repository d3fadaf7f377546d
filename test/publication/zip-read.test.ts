import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readZip } from '../../scripts/base/zip-read.ts'
import { makeEpub } from '../epub-fixture.ts'
import { rawZip, type RawEntry } from './zip-fixture.ts'

const good: RawEntry = { name: 'good.txt', data: 'good', deflate: true }

async function findings(...entries: readonly RawEntry[]): Promise<{ ids: string[]; names: string[] }> {
  const { problems, entries: read } = await readZip(rawZip([good, ...entries]))
  return { ids: problems.map(({ id, entry }) => `${id} ${entry ?? ''}`), names: read.map(({ name }) => name) }
}

test('an ordinary archive is read whole, from bytes and from a file', async () => {
  const bytes = makeEpub()
  const fromBytes = await readZip(bytes)
  expect(fromBytes.problems).toEqual([])
  expect(fromBytes.entries[0]).toMatchObject({ name: 'mimetype', compressed: false })
  expect(Buffer.from(fromBytes.entries[0]?.bytes ?? []).toString()).toBe('application/epub+zip')

  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-zip-'))
  writeFileSync(path.join(folder, 'book.epub'), bytes)
  expect(await readZip(path.join(folder, 'book.epub'))).toEqual(fromBytes)
  rmSync(folder, { recursive: true })
  expect((await readZip(path.join(folder, 'book.epub'))).problems).toMatchObject([{ id: 'not-a-zip' }])
})

test.each([
  ['path-traversal ../evil.txt', '../evil.txt'],
  ['path-traversal a/../../evil.txt', 'a/../../evil.txt'],
  ['path-traversal a\\..\\evil.txt', 'a\\..\\evil.txt'],
  ['path-traversal a/./b.txt', 'a/./b.txt'],
  ['absolute-path /etc/passwd', '/etc/passwd'],
  ['absolute-path C:/boot.ini', 'C:/boot.ini'],
  ['absolute-path \\\\host\\share', '\\\\host\\share'],
  ['backslash-path a\\b.txt', 'a\\b.txt'],
  ['unreadable-name a\u0000.txt', 'a\u0000.txt'],
  ['unreadable-name ', ''],
])('%s', async (finding, name) => {
  expect(await findings({ name, data: 'x' })).toEqual({ ids: [finding], names: ['good.txt'] })
})

test('names that only look dangerous are read', async () => {
  const names = ['..a/b..txt', 'a/...', 'é.txt', 'a b.txt', 'C', '.hidden']
  expect(await findings(...names.map((name) => ({ name })))).toEqual({ ids: [], names: ['good.txt', ...names] })
})

test('a name that is not UTF-8', async () => {
  const { ids, names } = await findings({ name: new Uint8Array([0x61, 0xe9]), flags: 0 })
  expect(ids[0]).toMatch(/^unreadable-name/)
  expect(names).toEqual(['good.txt'])
})

test('two names that are one', async () => {
  expect(await findings({ name: 'good.txt', data: 'bad' })).toEqual({
    ids: ['duplicate-name good.txt'],
    names: ['good.txt'],
  })
  expect(await findings({ name: 'GOOD.txt' })).toEqual({
    ids: ['case-collision GOOD.txt'],
    names: ['good.txt', 'GOOD.txt'],
  })
  expect(await findings({ name: 'a\u0301' }, { name: '\u00E1' })).toMatchObject({ ids: ['case-collision \u00E1'] })
  expect(await findings({ name: 'straße' }, { name: 'strasse' })).toMatchObject({ ids: ['case-collision strasse'] })
  expect(await findings({ name: 'a/good.txt' })).toMatchObject({ ids: [] })
})

test.each([
  ['symbolic-link', { attributes: (0o120777 << 16) >>> 0, data: '/etc/passwd' }],
  ['encrypted-entry', { flags: 0x801, data: '0123456789abcdef', size: 4 }],
  ['compression-method', { method: 12, data: 'BZh9' }],
  ['damaged-entry', { data: 'abc', crc: 1 }],
  ['damaged-entry', { data: 'a'.repeat(5000), deflate: true, size: 100 }],
  ['damaged-entry', { data: 'abc', deflate: true, size: 5000 }],
  ['names-disagree', { data: 'x', localName: 'other.txt' }],
  ['overlapping-entries', { sharesDataOf: 0, localName: 'good.txt', data: 'good', deflate: true }],
] as const)('%s', async (id, entry) => {
  const { ids, names } = await findings({ name: 'bad.txt', ...entry })
  expect(ids).toContain(`${id} bad.txt`)
  expect(names).toEqual(['good.txt'])
})

test('strong encryption ends the directory, what came before is kept', async () => {
  expect(await findings({ name: 'bad.txt', flags: 0x841 })).toEqual({ ids: ['damaged-archive '], names: ['good.txt'] })
})

test('limits', async () => {
  const zeros: RawEntry = { name: 'zeros', data: new Uint8Array(2_000_000), deflate: true }
  expect(await findings(zeros)).toEqual({ ids: ['compression-ratio zeros'], names: ['good.txt'] })
  const small: RawEntry = { name: 'small', data: new Uint8Array(900_000), deflate: true }
  expect(await findings(small)).toEqual({ ids: [], names: ['good.txt', 'small'] })

  const three = rawZip([good, { name: 'b', data: '12345' }, { name: 'c', data: '12345' }])
  const ids = async (limits: Parameters<typeof readZip>[1]): Promise<string[]> =>
    (await readZip(three, limits)).problems.map(({ id, entry }) => `${id} ${entry ?? ''}`)
  expect(await ids({ entries: 3, entry: 5, total: 14 })).toEqual([])
  expect(await ids({ entries: 2 })).toEqual(['too-many-entries '])
  expect(await ids({ entry: 4 })).toEqual(['entry-too-large b', 'entry-too-large c'])
  expect(await ids({ total: 13 })).toEqual(['archive-too-large c'])
})

test('a gigabyte declared small stops at what was declared', async () => {
  const bytes = rawZip([{ name: 'bomb', data: new Uint8Array(30_000_000), deflate: true, size: 900_000 }])
  const { problems, entries } = await readZip(bytes)
  expect(problems).toMatchObject([{ id: 'damaged-entry', entry: 'bomb' }])
  expect(entries).toEqual([])
})

test('every truncation and many flipped bits end in problems, never in an exception', async () => {
  const bytes = rawZip([good, { name: 'second.txt', data: 'two' }])
  for (let length = 0; length < bytes.length; length++) {
    expect((await readZip(bytes.subarray(0, length))).problems.length).toBeGreaterThan(0)
  }
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Uint8Array.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const { entries } = await readZip(flipped)
    for (const entry of entries) expect(['good', 'two']).toContain(Buffer.from(entry.bytes).toString())
  }
})
