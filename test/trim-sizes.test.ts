import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { trimSizeNamed, trimSizes } from '../scripts/book/trim-sizes.ts'
import { pageSize } from '../scripts/manuscript/page-sizes.ts'

const page = readFileSync(path.join(import.meta.dirname, '../docs/chapters/paper.md'), 'utf8')
/** Rows of the handbook's table: name and size. */
const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` +\| ([\d.]+) × ([\d.]+) (mm|in) /gm)].map(([, ...row]) =>
  row.join(' '),
)

test('the handbook has every trim size, as it is', () => {
  expect(rows).toHaveLength(trimSizes.length)
  for (const row of rows) {
    const [name = '', width, height, unit] = row.split(' ')
    expect(pageSize(name), name).toEqual(pageSize(`${width}x${height}${unit}`))
  }
})

test('they stand in order, each once', () => {
  const widths = trimSizes.map(({ width }) => width)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(new Set(trimSizes.map(({ name }) => name)).size).toBe(trimSizes.length)
})

test.for([
  [{ width: 152.4, height: 228.6 }, 'trade'],
  [{ width: 152.45, height: 228.65 }, 'trade'],
  [{ width: 153, height: 228.6 }, undefined],
  [{ width: 228.6, height: 152.4 }, undefined],
] as const)('%o is called %s', ([size, name]) => expect(trimSizeNamed(size)).toBe(name))

test.for(['7 x 10 in', '177.8×254mm', 'Executive', ' executive '])('%s', (words) =>
  expect(pageSize(words)).toEqual({ width: 177.8, height: 254 }),
)

test.for(['50x80mm', '6x9', '6x900mm', 'quarto', ''])('%s is no size', (words) =>
  expect(pageSize(words)).toBeUndefined(),
)
