import { expect, it } from 'vitest'
import { answersOf } from '../../scripts/answers.ts'
import { message } from '../../scripts/base/message.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { kindle } from '../../scripts/validators/kindle/index.ts'
import { verdictOf } from '../../scripts/validators/kindle/verdict.ts'
import { edited, makeEpub, type Overlay } from '../epub-fixture.ts'
import type { Inspection } from '../../scripts/book/validator.ts'

const inspectEpub = async (overlay: Overlay = {}): Promise<Inspection> =>
  kindle.inspect(await readPublication('book.epub', makeEpub(overlay)), { destination: 'epub' })

it('reaches level 2 when every equation was drawn, and says by whom', async () => {
  const inspection = await inspectEpub()
  expect(inspection).toMatchObject({ level: 2, equations: 1 })
  expect(inspection.evidence[0]).toMatch(/^\d+ Kindle rules\b/)
  expect(inspection.evidence[1]).toBe('MathJax 3.2.2 drew 1 of 1 equations')
  expect(verdictOf(inspection, 'epub').headline).toBe(
    'no known obstacle found by static rules, and the one equation drawn by MathJax, the yardstick Amazon gives; not run through Kindle Previewer, not seen on a device',
  )
})

it('stays at level 1 when an equation was not drawn', async () => {
  const inspection = await inspectEpub(edited('OEBPS/c1.xhtml', '<mi>E</mi>', '<mfoo>E</mfoo>'))
  expect(inspection).toMatchObject({ level: 1, equations: 1 })
  expect(inspection.evidence[1]).toBe('MathJax 3.2.2 drew 0 of 1 equations')
})

it('stays at level 1 when a document could not be read or mathematics is not MathML', async () => {
  expect((await inspectEpub(edited('OEBPS/c2.xhtml', '</figure>', ''))).level).toBe(1)
  expect((await inspectEpub(edited('OEBPS/c2.xhtml', '<p>After', '<p><math>x</math>After'))).level).toBe(1)
  expect((await inspectEpub({ 'OEBPS/package.opf': null })).level).toBe(1)
})

it('counts errors and names the way in the headline', async () => {
  const inspection = await inspectEpub(edited('OEBPS/package.opf', '<dc:title>The Stock Book</dc:title>', ''))
  const verdict = verdictOf(inspection, 'kdp')
  expect(verdict.headline).toBe('Kindle would refuse or lose 1 thing on the way through KDP')
  expect(verdict.lines).toContain('MathJax 3.2.2 drew 1 of 1 equations')
})

it('names the converter, what it said, and what was not done', () => {
  const converter = { title: 'Kindle Previewer 3.107.0', accepted: true }
  const praise = verdictOf({ messages: [], evidence: [], level: 3, equations: 2, converter }, 'kdp')
  expect(praise.headline).toBe(
    'no known obstacle found by static rules, the book converted by Kindle Previewer 3.107.0 with Enhanced Typesetting, the KFX not decoded; not seen on a device',
  )
  expect(praise.lines[0]).toBe(
    'level of evidence 3 of 5: the verdict of Kindle Previewer; the KFX not decoded, not seen on a device',
  )
  const doubt = verdictOf({ messages: [], evidence: [], level: 4, obstacles: 2, converter }, 'kdp')
  expect(doubt.headline).toBe(
    'Kindle would refuse or lose 2 things on the way through KDP, although Kindle Previewer 3.107.0 converts the book with Enhanced Typesetting',
  )
  const refused = { ...converter, accepted: false }
  const blame = verdictOf({ messages: [], evidence: [], level: 3, obstacles: 1, converter: refused }, 'kfx-output')
  expect(blame.headline).toBe('Kindle Previewer 3.107.0 refuses the book; 1 finding on the way through KFX Output')
})

it('never calls a book compatible, whatever was found at whatever level', () => {
  for (const level of [undefined, 1, 2, 3, 4] as const) {
    for (const equations of [undefined, 0, 1, 7]) {
      for (const severity of ['error', 'warning', 'info', undefined] as const) {
        const messages =
          severity === undefined ? [] : [message({ severity, ruleId: 'KFX-M01', reason: 'Unexpected x, expected y' })]
        const verdict = verdictOf({ messages, evidence: ['9 Kindle rules'], level, equations }, 'send-to-kindle')
        const words = [verdict.headline, ...verdict.lines].join('\n')
        expect(words).not.toMatch(/compatible/i)
        expect(words).toMatch(/not seen on a device/)
        if (severity === 'error') expect(verdict.headline).toMatch(/^Kindle would refuse or lose 1 thing/)
        else expect(verdict.headline).toMatch(/^no known obstacle found by static rules/)
        expect(verdict.level).toBe(level ?? 1)
      }
    }
  }
})

it('a converter that was named and gave no verdict leaves the question open', () => {
  const silent = message({ severity: 'error', ruleId: 'kindle-previewer-no-verdict', reason: 'it did not end' })
  const inspection = { messages: [silent], evidence: [], level: 2, equations: 1, obstacles: 0 } as const
  const answer = answersOf([{ inspector: 'kindle', inspection }], 'kdp').find(({ question }) => question === 'kindle')
  expect(answer?.answer).toBe('unknown')
  expect(answer?.headline).toMatch(/^no known obstacle found.*not seen on a device; it did not end$/)
})
