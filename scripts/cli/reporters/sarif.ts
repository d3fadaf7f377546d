import { createHash } from 'node:crypto'
import type { Finding } from '../../finding.ts'
import { explain } from '../../explain.ts'
import { addressOf } from './address-of.ts'
import type { Report } from './json.ts'
import { shownAnswer } from './shown-answer.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * SARIF 2.1.0 for code scanners. A finding on an EPUB that Octavo made stands at its Markdown, with the place in the EPUB
 * beside it; one on another EPUB stands at `book.epub/OEBPS/c1.xhtml`. Same findings, same text: there is no time in it.
 */
export function sarifReport({ version, findings, publications }: Report): string {
  const all = [...findings, ...publications.flatMap((one) => one.findings)]
  const ids = [...new Set(all.map(({ rule }) => rule))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Octavo', version, semanticVersion: version, rules: ids.map((id) => ruleOf(id, all)) },
        },
        columnKind: 'utf16CodeUnits',
        results: resultsOf(all, ids),
        properties: {
          publications: publications.map(({ file, digest, answers, evidence }) => ({
            file,
            sha256: digest,
            answers: Object.fromEntries(
              answers.map((answer) => [answer.question, `${shownAnswer(answer)}: ${answer.headline}`]),
            ),
            evidence,
          })),
        },
      },
    ],
  }
  return JSON.stringify(log, wellFormed, 2)
}

/** A rule with all that is known of it; of the rules of other tools, what their findings say. */
function ruleOf(id: string, all: readonly Finding[]): object {
  const doc = explain(id)
  const example = all.find(({ rule }) => rule === id)
  const sources = example?.sources ?? []
  const address = sources.find((source) => /^https?:\/\/\S+$/.test(source))
  const mend = doc?.mend ?? example?.mend
  const words = [doc?.why, mend].filter((part) => part !== undefined && part !== '')
  const text = words.length === 0 ? `See ${sources.join(', ') || `octavo explain ${id}`}` : words.join(' ')
  return {
    id,
    shortDescription: { text: doc?.summary ?? `${id} of ${example?.inspector ?? 'another tool'}` },
    ...(doc === undefined ? {} : { fullDescription: { text: doc.why } }),
    help: { text, markdown: [...words, ...sources.map((source) => `- ${source}`)].join('\n\n') || text },
    ...(address === undefined ? {} : { helpUri: address }),
    defaultConfiguration: { level: levels[example?.severity ?? 'warning'] },
    properties: { tags: [example?.inspector ?? 'octavo'], ...(doc?.basis === undefined ? {} : { basis: doc.basis }) },
  }
}

function resultsOf(all: readonly Finding[], ids: readonly string[]): object[] {
  const seen = new Map<string, number>()
  return all.map((finding) => {
    const inEpub = { file: finding.file, line: finding.line, column: finding.column }
    const main = finding.origin ?? inEpub
    const others = [
      ...(finding.origin === undefined ? [] : [{ ...inEpub, words: 'in the EPUB' }]),
      ...(finding.related === undefined ? [] : [{ ...finding.related, words: finding.related.reason }]),
    ].filter(({ file }) => file !== undefined && file !== '')
    const mend = finding.mend === undefined || finding.mend === '' ? '' : ` ${finding.mend}`
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: `${finding.reason}${mend}` },
      locations: main.file === undefined ? [] : [{ physicalLocation: physical(main, finding) }],
      ...(others.length === 0
        ? {}
        : {
            relatedLocations: others.map(({ words, ...place }, at) => ({
              id: at + 1,
              message: { text: words },
              physicalLocation: physical(place),
            })),
          }),
      partialFingerprints: { 'octavoFinding/v1': fingerprint(finding, seen) },
      properties: { inspector: finding.inspector },
    }
  })
}

interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

function physical({ file = '', line, column }: Place, finding?: Finding): object {
  const excerpt = finding?.origin === undefined ? finding?.excerpt : undefined
  return {
    artifactLocation: { uri: addressOf(file) },
    ...(line === undefined
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
            ...(excerpt === undefined ? {} : { snippet: { text: excerpt.text } }),
          },
        }),
  }
}

/**
 * What stays when lines move: the file without the EPUB's own name, which often holds a version, the rule, its words and the
 * line's text; and the how-manieth of several that are alike.
 */
function fingerprint({ rule, path, file, reason, excerpt }: Finding, seen: Map<string, number>): string {
  const key = [path ?? file ?? '', rule, reason, excerpt?.text.trim() ?? ''].join('\n')
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32)
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value
}
