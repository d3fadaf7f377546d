import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../scripts/rules/index.ts'
import { readTree } from './house/read-tree.ts'
import { bookFrom } from './manuscripts/in-memory.ts'
import { htmlOf, messageLines, onlyAskedNotes, withoutOpenings } from './manuscripts/judge.ts'
import { readCases } from './manuscripts/read-cases.ts'
import { wordsOf } from './manuscripts/words-of.ts'

const folders = ['elements', 'rules', 'config', 'references'] as const

describe.each(folders)('%s', (folder) => {
  for (const { file, title, files, html, others, words, messages } of readCases(folder)) {
    test(`${file}: ${title}`, async () => {
      const read = await bookFrom(files)
      const rendered = htmlOf(read)
      const reported = messageLines([...read.messages, ...rendered.messages])
      expect(onlyAskedNotes(reported, messages)).toEqual(messages)
      for (const [name, expected] of others) {
        const other = htmlOf(read, undefined, read.book?.config.outputs[name])
        expect(withoutOpenings(other.html), name).toBe(expected)
      }
      for (const [name, expected] of words) {
        const said = htmlOf(read, undefined, read.book?.config.outputs[name], wordsOf)
        expect(said.html, name).toBe(expected)
      }
      if (html === undefined) return
      expect(html.includes('<header class="opening">') ? rendered.html : withoutOpenings(rendered.html)).toBe(html)
    })
  }
})

/** What reads, parses, resolves and judges a manuscript: each id of a message in these rooms wants its case. */
const rooms = /^(?:citations|elements|manuscript|parse|render|resolve|rules)\/|^make-book\.ts$/

/** A disk tells these: test/cli/bad-input.test.ts has their cases. */
const ofTheDisk = new Set([
  'manuscript-missing',
  'file-is-folder',
  'file-too-large',
  'file-unreadable',
  'file-encoding',
  'path-outside',
])

test('every message of these rooms has a case, and every rule one that nearly breaks it', () => {
  const cases = folders.flatMap((folder) => readCases(folder))
  const told = new Set(
    cases.flatMap(({ messages }) => messages.flatMap((line) => / (?:error|warning|info) (\S+)/.exec(line)?.[1] ?? [])),
  )
  // The other place of two: its line begins otherwise.
  const ids = readTree(path.join(import.meta.dirname, '../scripts'))
    .filter((file) => rooms.test(file.path))
    .flatMap(({ ruleIds }) => ruleIds.map(({ what }) => what))
  expect(ids.length).toBeGreaterThan(30)
  expect([...new Set(ids)].filter((id) => !told.has(id) && !ofTheDisk.has(id))).toEqual([])
  const missed = rules.filter(
    ({ id }) => !cases.some(({ file, messages }) => file === `${id}.md` && messages.length === 0),
  )
  expect(missed.map(({ id }) => id)).toEqual([])
})
