import { expect, test } from 'vitest'
import { makeEpub } from './epub-fixture.ts'
import { acquainted } from '../scripts/acquainted.ts'
import { message } from '../scripts/base/message.ts'
import type { Inspection, Validator } from '../scripts/book/validator.ts'
import { readPublication } from '../scripts/publication/read-publication.ts'
import { kindle } from '../scripts/validators/kindle/index.ts'

const publication = await readPublication('book.epub', makeEpub())
const tools = { destination: 'kfx-output' } as const

function epubcheckSaying(ruleId: string): Validator {
  const fault = message({ severity: 'error', ruleId, reason: 'Unexpected fault, expected none', file: 'book.epub' })
  return { name: 'epubcheck', inspect: () => Promise.resolve({ messages: [fault], evidence: [] }) }
}

async function inspectAll(validators: readonly Validator[]): Promise<Inspection[]> {
  return Promise.all(acquainted(validators).map((each) => each.inspect(publication, tools)))
}

test('one inspector hears what another says, wherever it stands, and nobody runs twice', async () => {
  for (const order of [0, 1]) {
    let runs = 0
    const said: Inspection = { messages: [], evidence: ['said'] }
    const speaker: Validator = { name: 'speaker', inspect: () => ((runs += 1), Promise.resolve(said)) }
    const listener: Validator = {
      name: 'listener',
      inspect: async (_, { inspectionBy }) => (await inspectionBy?.('speaker')) ?? { messages: [], evidence: [] },
    }
    const validators = order === 0 ? [listener, speaker] : [speaker, listener]
    expect(await inspectAll(validators)).toEqual([said, said])
    expect(runs).toBe(1)
  }
})

test('who takes no part is not asked', async () => {
  const listener: Validator = {
    name: 'listener',
    inspect: (_, { inspectionBy }) =>
      Promise.resolve({ messages: [], evidence: [inspectionBy?.('speaker') === undefined ? 'nobody' : 'somebody'] }),
  }
  expect(await inspectAll([listener])).toEqual([{ messages: [], evidence: ['nobody'] }])
})

test('errors of EPUBCheck are a warning of the Kindle check, and its silence is said', async () => {
  const ids = (inspection: Inspection | undefined): unknown[] =>
    (inspection?.messages ?? []).map(({ ruleId }) => ruleId).filter((id) => id === 'KFX-P19')
  const [faulty] = await inspectAll([kindle, epubcheckSaying('RSC-005')])
  expect(ids(faulty)).toEqual(['KFX-P19'])
  expect(faulty?.evidence[0]).toMatch(/^\d+ Kindle rules$/)
  for (const others of [[], [epubcheckSaying('epubcheck-time-limit')]]) {
    const [alone] = await inspectAll([kindle, ...others])
    expect(ids(alone)).toEqual([])
    expect(alone?.evidence[0]).toContain('KFX-P19 needs a verdict of EPUBCheck')
  }
})
