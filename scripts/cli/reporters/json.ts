import type { AboutPublication } from '../../about-publication.ts'
import type { Answer } from '../../answers.ts'
import type { ConversionRow, WidthRow } from '../../book/exhibits.ts'
import { countsOf, type Counts, type Finding } from '../../finding.ts'
import type { Validation } from '../../validation.ts'
import type { Verdict } from '../../validators/kindle/verdict.ts'

/** What a command found, for every reporter. */
export interface Report {
  readonly command: 'build' | 'check' | 'validate'
  /** Octavo's own. */
  readonly version: string
  /** What is about no EPUB: the text, book.yaml, artifacts. */
  readonly findings: readonly Finding[]
  readonly publications: readonly Validation[]
  readonly artifacts?: readonly ReportedArtifact[] | undefined
}

export interface ReportedArtifact {
  readonly output: string
  readonly file: string
  readonly accepted: boolean
  readonly bytes: number
  readonly pages?: number | undefined
  readonly documents?: number | undefined
  readonly evidence: readonly string[]
  readonly verdict?: Verdict | undefined
}

/**
 * The shape of `--format json`, described in docs/reference/report.schema.json. A field that is added leaves the number as
 * it is; one that changes its meaning or goes away counts it up.
 */
export interface JsonReport extends Counts {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'Octavo'; readonly version: string }
  readonly command: Report['command']
  readonly findings: readonly Finding[]
  readonly publications: readonly JsonPublication[]
  readonly artifacts?: readonly ReportedArtifact[] | undefined
}

export interface JsonPublication extends Counts {
  readonly file: string
  readonly sha256?: string | undefined
  readonly about?: AboutPublication | undefined
  readonly answers: readonly Answer[]
  readonly evidence: readonly string[]
  readonly kindle?: Verdict | undefined
  readonly findings: readonly Finding[]
  readonly widths: readonly WidthRow[]
  readonly conversion: readonly ConversionRow[]
}

/** One object for the whole run, whatever it looked at. Texts are well-formed Unicode; pictures are left out. */
export function jsonReport({ command, version, findings, publications, artifacts }: Report): string {
  const all = [...findings, ...publications.flatMap((one) => one.findings)]
  const report: JsonReport = {
    schemaVersion: 1,
    tool: { name: 'Octavo', version },
    command,
    ...countsOf(all),
    findings,
    publications: publications.map((one) => ({
      file: one.file,
      sha256: one.digest,
      about: one.about,
      ...countsOf(one.findings),
      answers: one.answers,
      evidence: one.evidence,
      kindle: one.verdict,
      findings: one.findings,
      widths: one.widths,
      conversion: one.conversion,
    })),
    artifacts,
  }
  return JSON.stringify(report, wellFormed, 2)
}

/** Half a character, which a hostile name may hold, would make the text no Unicode. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value
}
