import { afterAll, expect, test } from 'vitest'
import { sharedBrowser } from '../../../scripts/base/browser/shared-browser.ts'
import { readPublication } from '../../../scripts/publication/read-publication.ts'
import { accessibility, accessibilityRuleDocs } from '../../../scripts/validators/accessibility/index.ts'
import { makeEpub } from '../../epub-fixture.ts'
import { readCases } from '../read-cases.ts'
import { textOfMessage } from './text-of.ts'

const browser = sharedBrowser()
afterAll(() => browser.close())

test.each(readCases('ace'))('$title', { timeout: 120_000 }, async ({ overlay, messages }) => {
  const publication = await readPublication('book.epub', makeEpub(overlay))
  const { messages: found, evidence } = await accessibility.inspect(publication, {
    destination: 'epub',
    browser: browser.get,
  })
  const explained = new Set(accessibilityRuleDocs.map(({ id }) => id))
  expect(found.map(({ ruleId }) => ruleId ?? '').filter((id) => !explained.has(id))).toEqual([])
  expect(evidence[1]).toMatch(/^Ace by DAISY 1\.4\.6 \(axe-core 4\.11\.2\) on (\d+) of \1 documents$/)
  expect(found.map(textOfMessage).toSorted()).toEqual([...messages].toSorted())
})
