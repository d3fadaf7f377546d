import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MessageFields } from '../../../base/message.ts'
import type { Publication } from '../../../book/publication.ts'
import type { ValidatorTools } from '../../../book/validator.ts'
import { pagePaths } from '../pages/pages-of.ts'
import type { Ace } from './find-ace.ts'
import { readReport } from './read-report.ts'
import { runAce } from './run-ace.ts'
import { translate } from './translate.ts'
import { unpackForAce } from './unpack-for-ace.ts'

export type AceJudgement =
  | { readonly findings: readonly MessageFields[] }
  | { readonly failure: string; readonly slow?: boolean | undefined }

/** Seconds; two do for a book of 50 chapters. */
const defaultTimeLimit = 120

/**
 * Ace's verdict on a publication.
 *
 * @param answers what axe said of each page, as JSON, by path
 */
export async function judgeByAce(
  ace: Ace,
  publication: Publication,
  answers: ReadonlyMap<string, string>,
  tools: ValidatorTools,
): Promise<AceJudgement> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-ace-'))
  try {
    const digests = await unpackForAce(publication, path.join(folder, 'book'))
    const byDigest = new Map([...answers].map(([page, answer]) => [digests.get(page) ?? '', answer]))
    const timeLimit = tools.timeLimit ?? defaultTimeLimit
    const answer = await runAce(ace, { folder, answers: byDigest, timeLimit, signal: tools.signal })
    if ('failure' in answer) return answer
    const whole = pagePaths(publication).every((page) => publication.documents.has(page))
    return {
      findings: readReport(answer.report, publication).flatMap((finding) => {
        const fields = translate(finding, publication, whole)
        return fields === undefined ? [] : [fields]
      }),
    }
  } catch (error) {
    tools.signal?.throwIfAborted()
    return { failure: error instanceof Error ? error.message.slice(0, 300) : String(error) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
