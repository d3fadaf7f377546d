import { expect, test } from 'vitest'
import { readItems } from '../../scripts/parse/syntax/reference-items.ts'

test.each([
  ['@a', ['|a|']],
  ['see @a, p. 3; -@b', ['see|a|, p. 3', '|-b|']],
  ['@a:b.c-d_e.', ['|a:b.c-d_e|.']],
  ['@a, p.&nbsp;3\\; 4; x  y\n@b', ['|a|, p.\u00A03; 4', 'x y|b|']],
  ['a@b.c, @d', ['a@b.c,|d|']],
  ['x-@a', ['x-|a|']],
  ['(-@a)', ['(|-a|)']],
  ['@a, snake_case', ['|a|, snake_case']],
])('%j', (text, expected) => {
  const items = readItems(text) ?? []
  expect(
    items.map(({ prefix, suppressed, key, suffix }) => `${prefix}|${suppressed ? '-' : ''}${key}|${suffix}`),
  ).toEqual(expected)
  for (const { start, end, key } of items) expect(text.slice(start, end).replace(/^-/, '')).toBe(`@${key}`)
})

test.each([
  '',
  'a',
  '@a;',
  '; @a',
  '@a @b',
  'a; @b',
  '@a, *b*',
  '@a _b_',
  '@a `b`',
  '@a $b$',
  '@a <b>',
  '@1',
  'a@b',
  '@@a',
  '\\@a',
])('no group: %j', (text) => {
  expect(readItems(text)).toBeUndefined()
})
