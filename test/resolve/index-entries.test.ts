import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import type { Book } from '../../scripts/book/book.ts'
import type { IndexEntry, IndexGroup, IndexPointer } from '../../scripts/book/index-entry.ts'
import { resolved } from './small-manuscript.ts'

const groupsOf = (book: Book): readonly IndexGroup[] =>
  book.chapters.flatMap(({ tree }) => tree.children.flatMap((node) => (node.type === 'indexList' ? node.groups : [])))

const named = ({ terms }: IndexPointer): string => terms.map((term) => toString(term)).join('!')

const lines = (entries: readonly IndexEntry[], indent = ''): string[] =>
  entries.flatMap(({ term, places, see, seeAlso, children }) => [
    `${indent}${[
      toString(term),
      ...places.map(({ id, section }) => `${section}#${id}`),
      ...see.map((other) => `see ${named(other)}`),
      ...seeAlso.map((other) => `also ${named(other)}`),
    ].join(' | ')}`,
    ...lines(children, `${indent}  `),
  ])

const withIndex = '{ chapters: [chapters/one.md, chapters/two.md], back: [index] }'

test('terms are gathered over chapters, in order, with their sub-entries and pointers', async () => {
  const { book, messages } = await resolved(
    {
      one: '# One\n\nA [quorum]{.index} and *[Zeno]{.index}*.\n\n## Section\n\n[]{.index entry="consensus!impossibility"}Here, [élan]{.index}.',
      two: '# Two\n\n[Quorum]{.index seealso="consensus"} again, a [quorum]{.index}.\n\n[majority]{.index see="quorum"} [2PC]{.index}',
    },
    withIndex,
  )
  expect(messages).toEqual([])
  expect(groupsOf(book).map(({ letter }) => letter)).toEqual(['', 'C', 'E', 'M', 'Q', 'Z'])
  expect(groupsOf(book).flatMap(({ entries }) => lines(entries))).toEqual([
    '2PC | 2#two_index-4',
    'consensus',
    '  impossibility | 1.1#one_index-3',
    'élan | 1.1#one_index-4',
    'majority | see quorum',
    'quorum | 1#one_index-1 | 2#two_index-1 | 2#two_index-2 | also consensus',
    'Zeno | 1#one_index-2',
  ])
})

test("an entry in an attribute has a typewriter's apostrophe, and is the same as that of the text", async () => {
  const { book, messages } = await resolved(
    { one: "# One\n\n[Little's law]{.index}.", two: '# Two\n\n[]{.index entry="Little\'s law!in pools"}Here.' },
    withIndex,
  )
  expect(messages).toEqual([])
  expect(groupsOf(book).flatMap(({ entries }) => lines(entries))).toEqual([
    'Little’s law | 1#one_index-1',
    '  in pools | 2#two_index-1',
  ])
})

test('a book without an index page has no marks in its text', async () => {
  const { book } = await resolved({ one: '# One\n\nA [quorum]{.index}.' })
  expect(groupsOf(book)).toEqual([])
})
