import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { partCache } from '../../../../scripts/formats/pdf/press/part-cache.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'octavo-parts-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const entry = (size: number) => ({ facts: { size }, bytes: new Uint8Array(size).fill(7) })

test('what was written is read again', () => {
  partCache(folder).write('a', entry(10))
  expect(partCache(folder).read('a')).toMatchObject({ facts: { size: 10 } })
  expect(partCache(folder).read('a')?.bytes).toHaveLength(10)
  expect(partCache(folder).read('b')).toBeUndefined()
  expect(readdirSync(folder)).toEqual(['a.part'])
})

test('a file that is cut short is nothing', () => {
  partCache(folder).write('a', entry(10))
  truncateSync(path.join(folder, 'a.part'), 20)
  expect(partCache(folder).read('a')).toBeUndefined()
  writeFileSync(path.join(folder, 'a.part'), '')
  expect(partCache(folder).read('a')).toBeUndefined()
})

test('the oldest go first, and none that this build uses', () => {
  const old = partCache(folder)
  for (const [at, key] of ['a', 'b', 'c', 'd'].entries()) {
    old.write(key, entry(1000))
    utimesSync(path.join(folder, `${key}.part`), at, at)
  }
  const cache = partCache(folder, 2500)
  cache.read('a')
  cache.trim()
  expect(readdirSync(folder)).toEqual(['a.part', 'd.part'])
})

test('a folder that cannot be written keeps nothing', () => {
  writeFileSync(path.join(folder, 'file'), '')
  const cache = partCache(path.join(folder, 'file', 'below'))
  cache.write('a', entry(1))
  cache.trim()
  expect(cache.read('a')).toBeUndefined()
})
