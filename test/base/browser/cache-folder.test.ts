import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheFolder } from '../../../scripts/base/browser/cache-folder.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'octavo-test-'))
})
afterEach(() => rmSync(home, { recursive: true }))

test('is private and stands where the system wants caches', () => {
  expect(cacheFolder({ HOME: home })).toBe(path.join(home, '.cache', 'octavo'))
  expect(cacheFolder({ HOME: home, XDG_CACHE_HOME: path.join(home, 'xdg') })).toBe(path.join(home, 'xdg', 'octavo'))
  expect(statSync(path.join(home, 'xdg', 'octavo')).mode & 0o777).toBe(0o700)
})

test('is never a folder that others may write to', () => {
  const open = path.join(home, '.cache', 'octavo')
  mkdirSync(open, { recursive: true })
  chmodSync(open, 0o777)
  expect(cacheFolder({ HOME: home })).not.toBe(open)
})
