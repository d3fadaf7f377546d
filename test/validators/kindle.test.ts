import { describe, expect, it } from 'vitest'
import { readCases, type KindleCase } from './kindle/read-cases.ts'
import { makeEpub } from '../epub-fixture.ts'
import { message, severityOf, type Severity } from '../../scripts/base/message.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { inspectWith } from '../../scripts/validators/kindle/inspect.ts'
import { kindleRules } from '../../scripts/validators/kindle/rules/index.ts'
import type { Destination, Inspection } from '../../scripts/book/validator.ts'

const cases = readCases()
const ranks = ['info', 'warning', 'error']

describe('the Kindle rules', () => {
  for (const rule of new Set(cases.map((each) => each.rule))) {
    describe(rule, () => {
      for (const each of cases.filter((one) => one.rule === rule)) {
        it.each([...each.expected])(`${each.kind}: ${each.title} (for %s)`, async (destination, expected) => {
          const { messages } = await inspectCase(each, destination)
          expect(messages.map(shown).toSorted()).toEqual(expected)
        })
      }
    })
  }
})

describe('the shelf of Kindle rules', () => {
  it('has a breaking case and a near miss for every rule, and cases for nothing else', () => {
    for (const { id } of kindleRules) {
      const kinds = cases.filter((each) => each.rule === id).map((each) => each.kind)
      expect(kinds, id).toEqual(expect.arrayContaining(['breaks', 'near miss']))
    }
    const ids = new Set(kindleRules.map((rule) => rule.id))
    expect(cases.filter((each) => !ids.has(each.rule))).toEqual([])
  })

  it('expects the rule itself in every breaking case, and not in any near miss', () => {
    for (const each of cases) {
      const ids = [...each.expected.values()].flat().map((line) => line.split(' ')[0])
      expect(each.expected.size, `${each.rule} ${each.title}`).toBeGreaterThan(0)
      expect(ids.includes(each.rule), `${each.rule} ${each.title}`).toBe(each.kind === 'breaks')
    }
  })

  it('has ids in order and without repetition', () => {
    const ids = kindleRules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^KFX-[MIHCTFNXPV]\d\d$/)
  })

  it('explains every rule: why, what to do, on whose word', () => {
    for (const { id, summary, why, mend, sources } of kindleRules) {
      for (const text of [summary, why, mend, ...sources]) expect(text.trim(), id).not.toBe('')
      expect(sources.length, id).toBeGreaterThan(0)
    }
  })

  it('finds nothing graver than a rule says it can be, and says where', async () => {
    for (const each of cases) {
      for (const destination of ['kfx-output', 'kdp', 'send-to-kindle'] as const) {
        for (const made of (await inspectCase(each, destination)).messages) {
          const rule = kindleRules.find(({ id }) => id === made.ruleId)
          const most = rule?.level[destination] ?? 'info'
          expect(ranks.indexOf(severityOf(made)), `${made.ruleId} ${made.reason}`).toBeLessThanOrEqual(
            ranks.indexOf(most),
          )
          expect(made.reason).toMatch(/^Unexpected .*, expected/s)
          if (/\.(?:xhtml|css)$/.test(made.file ?? ''))
            expect(made.line, `${made.ruleId} ${each.title}`).toBeGreaterThan(0)
        }
      }
    }
  }, 120_000)
})

const inspections = new Map<string, Promise<Inspection>>()

/** Each case is inspected once for each destination, whoever asks. */
function inspectCase(each: KindleCase, destination: Destination): Promise<Inspection> {
  const key = `${each.rule} ${each.kind} ${each.title} ${destination}`
  const inspection =
    inspections.get(key) ??
    readPublication('book.epub', makeEpub(each.overlay)).then((publication) => {
      const { sizes = {}, ...fields } = each.pretend
      const entries = new Map(
        Array.from(publication.entries, ([path, entry]) => [path, { ...entry, size: sizes[path] ?? entry.size }]),
      )
      const inspectionBy =
        each.epubcheck === undefined ? undefined : () => Promise.resolve(saying(each.epubcheck ?? []))
      return inspectWith({ ...publication, ...fields, entries }, { destination, inspectionBy }, () =>
        Promise.resolve(each.conversion),
      )
    })
  inspections.set(key, inspection)
  return inspection
}

/** An inspection with messages of these severities and ids. */
function saying(lines: readonly string[]): Inspection {
  const messages = lines.map((line) => {
    const [severity, ruleId = ''] = line.split(' ')
    return message({
      severity: severity as Severity,
      ruleId,
      reason: 'Unexpected fault, expected none',
      file: 'book.epub',
    })
  })
  return { messages, evidence: [] }
}

/** `KFX-M01 error OEBPS/c1.xhtml`; a case that wants the line writes it after the file. */
function shown(made: Inspection['messages'][number]): string {
  const file = (made.file ?? '').replace(/^[^/]*\/?/, '')
  return `${made.ruleId} ${severityOf(made)} ${file}`.trim()
}
