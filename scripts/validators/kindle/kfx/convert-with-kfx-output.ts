import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Conversion, ToolFailure } from '../conversion.ts'
import type { Work } from '../work.ts'
import type { PreviewerRun } from '../previewer/previewer-run.ts'
import type { Calibre } from './calibre.ts'
import { runPlugin, type PluginRun } from './run-plugin.ts'

/** What KFX Output, which finds and drives a Kindle Previewer of its own, thought of the book; `kfx` is a path. */
type KfxOutputConversion = Omit<Partial<Conversion>, 'kfx'> & { readonly kfx?: string | undefined }

/** Reasons of KFX Output's that speak of the machine and not of the book. */
const ofTheMachine =
  /not found|not installed|Unsupported .* version|CLI not available|Failed to (?:locate|launch)|TEMP folder|Wine|Process (?:Terminated|Failure)|Summary_Log\.csv|Log file is missing|did not complete/i

/** Runs `calibre-debug -r "KFX Output" -- book.epub book.kfx` and reads its verdict. */
export async function convertWithKfxOutput(work: Work, calibre: Calibre): Promise<KfxOutputConversion> {
  const [book, kfx] = [path.join(work.folder, 'book.epub'), path.join(work.folder, 'book.kfx')]
  await writeFile(book, work.archive)
  const made = await runPlugin('KFX Output', book, kfx, { ...work, calibre, signal: work.tools.signal })
  const title = `KFX Output ${calibre.output ?? ''}`
  const run = (fields: Pick<PreviewerRun, 'conversion' | 'typesetting' | 'kpf' | 'rows'>): PreviewerRun => ({
    title: made.previewer === undefined ? title : `${title} with Kindle Previewer ${made.previewer}`,
    version: made.previewer,
    route: 'kfx-output',
    ...fields,
  })
  if (made.written) {
    const accepted = run({ conversion: 'Success', typesetting: 'Supported', kpf: kfx, rows: [] })
    return { run: accepted, kfx, evidence: [`${accepted.title} converted the book with Enhanced Typesetting`] }
  }
  const silence = silenceOf(made)
  if (silence !== undefined) {
    const refused: ToolFailure = {
      ruleId: 'kindle-previewer-no-verdict',
      reason: `${title} gave no verdict: ${silence}`,
      note: 'Run calibre-debug -r "KFX Output" -- book.epub to see all that it says.',
      asked: work.asked.calibre,
    }
    return { failures: [refused] }
  }
  const { reason = '' } = made
  const refusal = run({ ...refusalOf(reason), kpf: undefined })
  return { run: refusal, evidence: [`${refusal.title} refused the book`] }
}

/** The columns of the summary that a reason stands for; KFX Output keeps the summary to itself. */
function refusalOf(reason: string): Pick<PreviewerRun, 'conversion' | 'typesetting' | 'rows'> {
  if (/Enhanced Typesetting not supported/i.test(reason)) {
    return { conversion: 'Success', typesetting: 'Not Supported', rows: [] }
  }
  if (/indicated success but/i.test(reason)) return { conversion: 'Success', typesetting: 'Supported', rows: [] }
  const code = /\b[EW]\d{4,5}\b/.exec(reason)?.[0]
  return { conversion: 'Error', typesetting: '', rows: [{ type: 'Error', description: reason, code }] }
}

/** Why there is no verdict on the book; undefined when there is a reason that is about the book. */
function silenceOf({ unfinished, reason, lastWords }: PluginRun): string | undefined {
  if (unfinished !== undefined) return unfinished
  if (reason === undefined)
    return lastWords === '' ? 'it wrote no KFX and said nothing' : `it wrote no KFX: ${lastWords}`
  return ofTheMachine.test(reason) ? reason : undefined
}
