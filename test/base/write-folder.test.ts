import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { writeFolder } from '../../scripts/base/write-folder.ts'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, renameSync: vi.fn(fs.renameSync), writeFileSync: vi.fn(fs.writeFileSync) }
})

const root = mkdtempSync(path.join(tmpdir(), 'octavo-folder-'))
const folder = path.join(root, 'web')
const fresh = new Map<string, string | Uint8Array>([
  ['index.html', 'new'],
  ['styles/deep/book.css', new Uint8Array([1, 2])],
])
const fails = (): never => {
  throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
}

beforeEach(() => {
  vi.mocked(renameSync).mockClear()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'index.html'), 'old')
  writeFileSync(path.join(folder, 'gone.html'), 'old')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const stands = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
const untouched = (): void => {
  expect(stands()).toEqual(['gone.html', 'index.html'])
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe('old')
  expect(readdirSync(root)).toEqual(['web'])
}

test('a folder takes the place of the old one, files of which do not stay', () => {
  writeFolder(folder, fresh)
  expect(stands()).toEqual(['index.html', 'styles', 'styles/deep', 'styles/deep/book.css'])
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe('new')
  expect(readdirSync(root)).toEqual(['web'])
})

test('where none is, it and those above it are made', () => {
  const deep = path.join(root, 'a', 'b')
  writeFolder(deep, fresh)
  expect(existsSync(path.join(deep, 'index.html'))).toBe(true)
  rmSync(path.join(root, 'a'), { recursive: true })
})

test('a file that cannot be written leaves the old folder', () => {
  vi.mocked(writeFileSync).mockImplementationOnce(fails)
  expect(() => writeFolder(folder, fresh)).toThrow('EACCES')
  untouched()
})

test('an old folder that cannot be moved stays', () => {
  vi.mocked(renameSync).mockImplementationOnce(fails)
  expect(() => writeFolder(folder, fresh)).toThrow('EACCES')
  untouched()
})

test('a new folder that cannot take its name leaves the old one in its place', async () => {
  const { renameSync: real } = await vi.importActual<typeof import('node:fs')>('node:fs')
  vi.mocked(renameSync).mockImplementationOnce(real).mockImplementationOnce(fails)
  expect(() => writeFolder(folder, fresh)).toThrow('EACCES')
  expect(renameSync).toHaveBeenCalledTimes(3)
  untouched()
})
