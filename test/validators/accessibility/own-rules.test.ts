import { expect, test } from 'vitest'
import { readPublication } from '../../../scripts/publication/read-publication.ts'
import { ownFindings } from '../../../scripts/validators/accessibility/inspect.ts'
import { accessibilityRuleDocs } from '../../../scripts/validators/accessibility/index.ts'
import { accessibilityRules } from '../../../scripts/validators/accessibility/rules/index.ts'
import { makeEpub, type Overlay } from '../../epub-fixture.ts'
import { readCases } from '../read-cases.ts'
import { textOf } from './text-of.ts'

const cases = readCases('accessibility')
/** What a text file need not hold: several pages. */
const pages = 'A sentence that stands for others. '.repeat(80)

test.each(cases)('$title', async ({ overlay, messages }) => {
  const files: Overlay = {}
  for (const [path, text] of Object.entries(overlay)) {
    files[path] = typeof text === 'string' ? text.replace('LONG TEXT', pages) : text
  }
  const publication = await readPublication('book.epub', makeEpub(files))
  expect(publication.messages).toEqual([])
  expect(ownFindings(publication).map(textOf).toSorted()).toEqual([...messages].toSorted())
})

test('every rule has a case that breaks it', () => {
  const broken = new Set(cases.flatMap(({ messages }) => messages.map((line) => /a11y-[a-z0-9-]+/.exec(line)?.[0])))
  expect(accessibilityRules.map(({ doc }) => doc.id).filter((id) => !broken.has(id))).toEqual([])
})

test('every rule is written up once, with a reason and a source', () => {
  const ids = accessibilityRuleDocs.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, summary, why, mend, sources } of accessibilityRuleDocs) {
    expect(id).toMatch(/^(?:a11y|accessibility|ace)-[a-z0-9-]+$/)
    expect([summary, why, mend].filter((words) => words.length < 10)).toEqual([])
    expect(sources.length).toBeGreaterThan(0)
  }
})
