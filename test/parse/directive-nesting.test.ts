import { expect, test } from 'vitest'
import { closedBy, noteLine } from '../../scripts/parse/syntax/directive-nesting.ts'
import type { Nesting } from '../../scripts/parse/syntax/directive-nesting.ts'

test.each([
  [[3], 3, 0],
  [[3], 4, 0],
  [[4], 3, -1],
  [[4, 3], 3, 1],
  [[4, 3], 4, 0],
  [[3, 3], 3, 1],
  [[3, 4], 3, 0],
  [[4, 3], 5, 1],
])('of %j, %i colons close number %i', (open, size, expected) => {
  expect(closedBy(open, size)).toBe(expected)
})

test.each([
  [['::: tip'], [3, 3]],
  [['::: tip', ':::'], [3]],
  [['> - :::: tip "A" {.b}', '>   ::::'], [3]],
  [['::: two words'], [3]],
  [['```', '::: tip', '```'], [3]],
  [
    ['````md', '```', '::: tip', '````', '::: tip'],
    [3, 3],
  ],
  [['~~~', '```', '::: tip', '~~~'], [3]],
  [
    ['``` `a` ::: tip', '::: tip'],
    [3, 3],
  ],
])('%j leaves open %j', (lines, expected) => {
  const nesting: Nesting = { open: [3], code: undefined }
  for (const line of lines) noteLine(nesting, line)
  expect(nesting.open).toEqual(expected)
})
