import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { elements } from '../scripts/elements/index.ts'
import { ruleIds } from '../scripts/explain.ts'
import { formats } from '../scripts/formats/index.ts'
import { proseChecks } from '../scripts/prose/checks/index.ts'
import { rules } from '../scripts/rules/index.ts'
import { kindleRules } from '../scripts/validators/kindle/rules/index.ts'
import { validators } from '../scripts/validators/index.ts'
import { caseProblems } from './house/cases.ts'
import { cycleProblems } from './house/cycles.ts'
import { nameProblems } from './house/file-names.ts'
import { floorProblems } from './house/floors.ts'
import { lengthProblems } from './house/lengths.ts'
import { mannerProblems } from './house/manners.ts'
import { packageProblems } from './house/packages.ts'
import { readTree } from './house/read-tree.ts'
import { sheetProblems, shelfProblems } from './house/shelves.ts'

const root = path.join(import.meta.dirname, '..')
const files = readTree(path.join(root, 'scripts'))
const below = (folder: string): string[] => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })

describe('floors', () => {
  test('imports go down, or stay at home', () => expect(floorProblems(files)).toEqual([]))
  test('no imports go in circles', () => expect(cycleProblems(files)).toEqual([]))
  test('packages stay in their rooms', () => expect(packageProblems(files)).toEqual([]))
})

describe('shelves', () => {
  test('everything on a shelf stands in its table', () => expect(shelfProblems(files)).toEqual([]))
  test('every element has its sheet, every sheet its element', () => {
    const names = elements.map(({ name }) => name)
    expect(sheetProblems(names, readdirSync(path.join(root, 'templates/base')))).toEqual([])
  })
  test('things are called as their files are', () => {
    const names = (folder: string): string[] => [
      ...new Set(
        files
          .filter(({ path: file }) => file.startsWith(`${folder}/`))
          .map(({ path: file }) => path.posix.relative(folder, file).split('/')[0]?.replace('.ts', '') ?? ''),
      ),
    ]
    for (const { name } of elements) expect(names('elements')).toContain(name)
    for (const { id } of rules) expect(names('rules')).toContain(id)
    for (const { id } of proseChecks) expect(names('prose/checks')).toContain(id)
    for (const { name } of validators) expect(names('validators')).toContain(name)
    for (const [key, { name }] of Object.entries(formats)) {
      expect(name).toBe(key)
      expect(names('formats')).toContain(name)
    }
  })
})

describe('cases', () => {
  test.for([
    ['elements', elements.map(({ name }) => name)],
    ['rules', rules.map(({ id }) => id)],
    ['prose', proseChecks.map(({ id }) => id)],
    ['kindle', kindleRules.map(({ id }) => id)],
  ] as const)('everything in %s has its own', ([folder, names]) => {
    expect(caseProblems(folder, names, below(`test/cases/${folder}`))).toEqual([])
  })
})

describe('manners', () => {
  test('only the command line prints; nothing depends on clock, chance or locale', () =>
    expect(mannerProblems(files)).toEqual([]))
  test('files are short', () => expect(lengthProblems(files)).toEqual([]))
  test('files are named for what they hold', () => {
    expect(
      nameProblems([...files.map((file) => file.path), ...below('test').filter((name) => name.endsWith('.ts'))]),
    ).toEqual([])
  })
  test('every message is explained', () => {
    const explained = new Set(ruleIds())
    const unexplained = files.flatMap(({ path: file, ruleIds: ids }) =>
      ids.filter(({ what }) => !explained.has(what)).map(({ what, line }) => `${file}:${line} ${what}`),
    )
    expect(unexplained).toEqual([])
  })
})
