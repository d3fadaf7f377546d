import { describe, expect, test } from 'vitest'
import { severityOf } from '../scripts/base/message.ts'
import { checkProse } from '../scripts/check-prose.ts'
import { inOrder } from '../scripts/make-book.ts'
import type { ProseCheck } from '../scripts/prose/check.ts'
import { proseChecks } from '../scripts/prose/checks/index.ts'
import { readBook } from '../scripts/read-book.ts'
import { bookFrom, folder } from './manuscripts/in-memory.ts'
import { messageLines, onlyAskedNotes } from './manuscripts/judge.ts'
import { readCases, type ManuscriptCase } from './manuscripts/read-cases.ts'

const cases = readCases('prose')

/** Everything that is said of a case when only these checks look at its prose. */
async function told({ files, messages }: ManuscriptCase, checks: readonly ProseCheck[] = proseChecks): Promise<string> {
  const { book, prose, messages: others } = await bookFrom(files)
  const found = book === undefined || prose === undefined ? [] : await checkProse(book, prose(), { folder, checks })
  return onlyAskedNotes(messageLines(inOrder([...others, ...found])), messages).join('\n')
}

describe('cases', () => {
  test.for(cases)('$file: $title', async (one) => {
    expect(await told(one)).toBe(one.messages.join('\n'))
  })
})

describe('taking a check away breaks its cases, but for near misses', () => {
  test.for(proseChecks)('$id', async (check) => {
    const own = cases.filter(({ file }) => file === `${check.id}.md`)
    const others = proseChecks.filter((other) => other !== check)
    for (const one of own) {
      const broken = one.messages.some((line) => line.split(' ').includes(check.id))
      expect(one.title).toMatch(broken ? /^breaks: / : /^near miss: /)
      expect((await told(one, others)) === one.messages.join('\n'), one.title).toBe(!broken)
    }
    expect(own.some(({ title }) => title.startsWith('breaks: '))).toBe(true)
  })
})

test.for(['docs', 'manuscript'])('the prose of %s is clean', async (name) => {
  const { book, prose } = await readBook(name)
  expect(book?.config.prose).toBeDefined()
  const found = book === undefined || prose === undefined ? [] : await checkProse(book, prose(), { folder: name })
  expect(messageLines(found.filter((made) => severityOf(made) !== 'info'))).toEqual([])
})
