import { afterAll, expect, test } from 'vitest'
import { sharedBrowser } from '../../scripts/base/browser/shared-browser.ts'
import { severityOf } from '../../scripts/base/message.ts'
import type { Destination } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { readingDocs } from '../../scripts/validators/reading/docs.ts'
import { inspectWith } from '../../scripts/validators/reading/inspect.ts'
import { edited, makeEpub } from '../epub-fixture.ts'
import { readCases } from './read-cases.ts'

const browser = sharedBrowser()
afterAll(browser.close)

async function inspect(bytes: Uint8Array, destination: Destination = 'epub'): Promise<string[]> {
  const publication = await readPublication('book.epub', bytes)
  const { messages } = await inspectWith(publication, { destination, browser: browser.get }, [])
  return messages.map((made) => {
    expect(readingDocs.map(({ id }) => id)).toContain(made.ruleId)
    const place = made.line === undefined ? '' : `:${made.line}:${made.column ?? 0}`
    const reason = made.reason.replace(/\b\d+ px/, '# px')
    return `${severityOf(made)} ${(made.file ?? '').replace(/^book\.epub\/?/, '')}${place} ${made.ruleId ?? ''} ${reason}`
  })
}

test.each(readCases('reading'))('$title', async ({ overlay, messages }) => {
  expect((await inspect(makeEpub(overlay))).toSorted()).toEqual([...messages].toSorted())
})

test('how wide things are in this engine is a note for a book that Kindle sets anew; what is missing stays an error', async () => {
  const wide = '<p style="white-space: nowrap">These words must not part, and so they go on and on beyond the edge</p>'
  const epub = makeEpub(edited('OEBPS/c2.xhtml', '<figure', `${wide}<img src="nowhere.png" alt="x"/><figure`))
  const found = async (destination: Destination): Promise<string[]> =>
    (await inspect(epub, destination)).map((line) => line.replace(/^(\w+) \S+ (\S+) .*$/, '$1 $2')).toSorted()
  expect(await found('epub')).toEqual(['error read-missing-resource', 'warning read-overflow'])
  expect(await found('kfx-output')).toEqual(['error read-missing-resource', 'info read-overflow'])
})
