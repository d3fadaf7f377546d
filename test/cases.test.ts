import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTree } from './house/read-tree.ts'
import { shownElsewhere } from './house/shown-elsewhere.ts'
import { bookFrom } from './manuscripts/in-memory.ts'
import { htmlOf, messageLines, onlyAskedNotes, withoutOpenings } from './manuscripts/judge.ts'
import { readCases, type ManuscriptCase } from './manuscripts/read-cases.ts'
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

/** Ids at the beginning of a message, behind its place if it has one. */
function toldIn(cases: readonly ManuscriptCase[]): ReadonlySet<string> {
  const lines = cases.flatMap(({ messages }) => messages)
  return new Set(lines.flatMap((line) => /^(?:\S+ )?(?:error|warning|info) (\S+)/.exec(line)?.[1] ?? []))
}

describe('every message is shown by somebody', () => {
  // Prose and ranges are checked after the rest: test/prose.test.ts, test/ranges.test.ts.
  const told = toldIn([...folders, 'prose', 'ranges'].flatMap((folder) => readCases(folder)))
  const elsewhere = Object.entries(shownElsewhere)

  test('in a case, or where the table says', () => {
    const ids = readTree(path.join(import.meta.dirname, '../scripts')).flatMap(({ ruleIds }) => ruleIds)
    const known = new Set([...told, ...elsewhere.flatMap(([, listed]) => listed)])
    expect(ids.length).toBeGreaterThan(150)
    expect([...new Set(ids.map(({ what }) => what))].filter((id) => !known.has(id))).toEqual([])
  })

  test.for(elsewhere)('%s shows what the table says, and no case does', ([file, listed]) => {
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    const names = (id: string): boolean => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)
    expect(listed.filter((id) => !names(id) || told.has(id))).toEqual([])
  })
})
