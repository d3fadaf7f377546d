import { describe, expect, test } from 'vitest'
import { bookFrom } from './manuscripts/in-memory.ts'
import { htmlOf, messageLines, onlyAskedNotes, withoutOpenings } from './manuscripts/judge.ts'
import { readCases } from './manuscripts/read-cases.ts'

describe.each(['elements', 'rules', 'config'])('%s', (folder) => {
  for (const { file, title, files, html, messages } of readCases(folder)) {
    test(`${file}: ${title}`, async () => {
      const read = await bookFrom(files)
      const rendered = htmlOf(read)
      const reported = messageLines([...read.messages, ...rendered.messages])
      expect(onlyAskedNotes(reported, messages)).toEqual(messages)
      if (html === undefined) return
      expect(html.includes('<header class="opening">') ? rendered.html : withoutOpenings(rendered.html)).toBe(html)
    })
  }
})
