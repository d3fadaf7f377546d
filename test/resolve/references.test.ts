import { toString } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { resolved } from './small-manuscript.ts'

const targets = [
  '# One {#sec:one}',
  '## Section {#sec:a}',
  '## Without *a* number {#sec:none .unnumbered}',
  '$$ a $$ {#eq:a}',
  '$$ b $$ {#eq:b}',
  '```ts {#lst:a}\na\n```',
  '| A |\n| - |\n| 1 |\n\n: T. {#tbl:a}',
  '| A |\n| - |\n| 1 |\n\n: T. {#tbl:b}',
  '::: example "Two *generals*" {#thm:a}\nText.\n:::',
].join('\n\n')

/** What a sentence of the second chapter says, and what is said about it. */
async function wordsOf(sentence: string, front = ''): Promise<{ words: string; messages: string[] }> {
  const { book, messages } = await resolved({ one: targets, two: `# Two {#sec:two}\n\n${sentence}${front}` })
  const [paragraph] = book.chapters[1]?.tree.children ?? []
  return { words: toString(paragraph).replaceAll('\u00A0', '~'), messages }
}

describe('words', () => {
  test.each([
    ['@eq:a', 'Equation~(1.1)'],
    ['@sec:one and @sec:a', 'Chapter~1 and Section~1.1'],
    ['@lst:a; @tbl:b', 'Listing~1.1; Table~1.2'],
    ['[@eq:a]', 'Equation~(1.1)'],
    ['[@eq:a; @eq:b]', 'Equations~(1.1) and (1.2)'],
    ['[@tbl:a; @tbl:b; @sec:a]', 'Tables~1.1 and 1.2 and Section~1.1'],
    ['[@sec:one; @sec:two]', 'Chapters~1 and 2'],
    ['[@sec:one; @sec:a]', 'Chapter~1 and Section~1.1'],
    ['[-@eq:a]', '(1.1)'],
    ['[see @tbl:a, left; @tbl:b]', 'see Table~1.1, left; Table~1.2'],
    ['[](#tbl:a)', 'Table~1.1'],
    ['[the *words*](#tbl:a)', 'the words'],
    ['@sec:none', '“Without a number”'],
    ['[-@sec:none]', '“Without a number”'],
    ['[@sec:none; @sec:a]', '“Without a number” and Section~1.1'],
    ['@thm:a', 'Example~1.1'],
    ['@page:eq:a', '“Without a number”'],
    ['See @eq:a.', 'See Equation~(1.1).'],
    ['(@eq:a)', '(Equation~(1.1))'],
  ])('%s: %s', async (sentence, words) => {
    expect(await wordsOf(sentence)).toEqual({ words, messages: [] })
  })
})

test('a link leads to the id and is marked', async () => {
  const { book } = await resolved({ one: '# One\n\n@eq:a\n\n$$ a $$ {#eq:a}' })
  const [paragraph] = book.chapters[0]?.tree.children ?? []
  expect(paragraph).toMatchObject({ children: [{ type: 'link', url: '#eq-a', data: { className: 'reference' } }] })
})

test('nothing defines the label: its place, the nearest one, a question mark for those who look', async () => {
  expect(await wordsOf('Two\nlines, [@eq:a; @eq:c].')).toEqual({
    words: 'Two\nlines, Equation~(1.1) and ?.',
    messages: [
      'chapters/two.md:4:16 error reference-undefined Unexpected reference to `eq:c`, which no label defines',
      '  note: Did you mean `eq:a`?',
    ],
  })
})
