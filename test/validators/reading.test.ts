import { afterAll, expect, test } from 'vitest'
import { sharedBrowser } from '../../scripts/base/browser/shared-browser.ts'
import { severityOf } from '../../scripts/base/message.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { readingDocs } from '../../scripts/validators/reading/docs.ts'
import { inspectWith } from '../../scripts/validators/reading/inspect.ts'
import { makeEpub } from '../epub-fixture.ts'
import { readCases } from './read-cases.ts'

const browser = sharedBrowser()
afterAll(browser.close)

async function inspect(bytes: Uint8Array): Promise<string[]> {
  const publication = await readPublication('book.epub', bytes)
  const { messages } = await inspectWith(publication, { destination: 'epub', browser: browser.get }, [])
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
