import { expect, test } from 'vitest'
import { checkRanges } from '../scripts/check-ranges.ts'
import { bookFrom, folder } from './manuscripts/in-memory.ts'
import { messageLines, onlyAskedNotes } from './manuscripts/judge.ts'
import { readCases } from './manuscripts/read-cases.ts'

test.for(readCases('ranges'))('$title', async ({ files, messages }) => {
  const { book, messages: others } = await bookFrom(files)
  const found = book === undefined ? [] : checkRanges(book, `${folder}/book.yaml`)
  expect(onlyAskedNotes(messageLines([...others, ...found]), messages)).toEqual(messages)
})
