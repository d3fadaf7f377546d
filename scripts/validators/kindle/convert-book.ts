import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dangerOf } from '../../book/danger.ts'
import type { Publication } from '../../book/publication.ts'
import type { ValidatorTools } from '../../book/validator.ts'
import type { Conversion, ToolFailure } from './conversion.ts'
import { calibreVariable, findCalibre, type Calibre, type FoundCalibre } from './kfx/calibre.ts'
import { convertWithKfxOutput } from './kfx/convert-with-kfx-output.ts'
import { decodeKfx, type KfxAnswer } from './kfx/decode-kfx.ts'
import type { Machine } from './machine.ts'
import { findPreviewer, previewerVariable } from './previewer/find-previewer.ts'
import type { Found, Previewer } from './previewer/previewer.ts'
import { isAccepted } from './previewer/previewer-run.ts'
import { runPreviewer } from './previewer/run-previewer.ts'
import type { Work } from './work.ts'

const none: Found & FoundCalibre = {}

/** Seconds that a program may take for one book; KFX Output's own limit is the same. */
const defaultTimeLimit = 900

/**
 * Has the book converted by whatever this machine has that knows KFX, and the outcome decoded. Nothing is run for a
 * book that is not headed for Kindle, unless somebody names a program, and never for one that would endanger it.
 *
 * @param clock milliseconds, for tests
 */
export async function convertBook(
  publication: Publication,
  tools: ValidatorTools,
  machine: Machine,
  clock?: () => number,
): Promise<Conversion> {
  const { previewer, calibre, kfx } = tools.kindleTools ?? {}
  const asked = {
    previewer: isNamed(previewer, machine.env[previewerVariable]),
    calibre: kfx !== undefined || isNamed(calibre, machine.env[calibreVariable]),
  }
  const named = typeof previewer === 'string' || typeof calibre === 'string' || kfx !== undefined
  if (tools.destination === 'epub' && !named)
    return nothing('Kindle Previewer not run: the book is not headed for Kindle')
  const { archive } = publication
  const danger = dangerOf(publication)
  if (danger !== undefined || archive === undefined) {
    const why =
      danger === undefined ? 'the archive itself is not at hand' : `the EPUB would endanger it: ${danger.ruleId}`
    const refused: ToolFailure = {
      ruleId: 'kindle-tools-refused',
      reason: `No program that knows KFX was run, since ${why}`,
      note: 'Mend that finding first.',
      asked: true,
    }
    return { failures: named ? [refused] : [], evidence: [`Kindle Previewer not run: ${why}`] }
  }
  const [foundPreviewer, foundCalibre] = await Promise.all([
    previewer === false || kfx !== undefined ? none : findPreviewer(machine, previewer),
    calibre === false ? none : findCalibre(machine, calibre, tools.signal),
  ])
  const failures: ToolFailure[] = []
  if (foundPreviewer.problem !== undefined) {
    failures.push({ ruleId: 'kindle-previewer-unavailable', ...foundPreviewer.problem, asked: asked.previewer })
  }
  if (foundCalibre.problem !== undefined) {
    failures.push({ ruleId: 'kfx-tools-unavailable', ...foundCalibre.problem, asked: asked.calibre })
  }
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'octavo-kindle-')))
  try {
    const missing = foundPreviewer.problem !== undefined
    const work = {
      archive,
      folder,
      missing,
      machine,
      tools,
      asked,
      clock,
      timeLimit: tools.timeLimit ?? defaultTimeLimit,
    }
    return gather(failures, await oneAtATime(() => convert(work, foundPreviewer.previewer, foundCalibre.calibre)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isNamed(option: string | false | undefined, variable: string | undefined): boolean {
  return typeof option === 'string' || (option === undefined && variable !== undefined && variable !== '')
}

async function convert(
  work: Work,
  previewer: Previewer | undefined,
  calibre: Calibre | undefined,
): Promise<Partial<Conversion>> {
  const { tools } = work
  const made = tools.kindleTools?.kfx
  if (made !== undefined) return decoded(await decodeKfx(work, calibre, path.resolve(made)), {})
  if (previewer !== undefined) {
    tools.progress?.(`${previewer.title} converts the book`)
    const answer = await runPreviewer({ ...work, previewer, signal: tools.signal })
    if ('failure' in answer) {
      const reason = `${previewer.title} gave no verdict: ${answer.failure.reason}`
      return { failures: [failure('kindle-previewer-no-verdict', reason, answer.failure.note, work.asked.previewer)] }
    }
    const { run } = answer
    if (!isAccepted(run) || run.kpf === undefined) return { run, evidence: [`${run.title} refused the book`] }
    const evidence = [`${run.title} converted the book with Enhanced Typesetting`]
    return decoded(await decodeKfx(work, calibre, run.kpf), { run, evidence })
  }
  if (calibre?.output !== undefined) {
    tools.progress?.(`KFX Output ${calibre.output} converts the book`)
    const { kfx, ...rest } = await convertWithKfxOutput(work, calibre)
    return kfx === undefined ? rest : decoded(await decodeKfx(work, calibre, kfx), rest)
  }
  if (work.missing) return {}
  const why = tools.kindleTools?.previewer === false ? 'it was left out' : 'it is not on this machine'
  return { evidence: [`Kindle Previewer not run: ${why}`] }
}

function decoded({ kfx, failure: why, evidence }: KfxAnswer, rest: Partial<Conversion>): Partial<Conversion> {
  const failures = [...(rest.failures ?? []), ...(why === undefined ? [] : [why])]
  return { ...rest, kfx, failures, evidence: [...(rest.evidence ?? []), ...evidence] }
}

function failure(ruleId: string, reason: string, note: string, asked: boolean): ToolFailure {
  return { ruleId, reason, note, asked }
}

function gather(failures: readonly ToolFailure[], found: Partial<Conversion>): Conversion {
  const all = [...failures, ...(found.failures ?? [])]
  const said = found.evidence ?? []
  const silent = all.map(({ reason }) => reason).filter((reason) => !said.includes(reason))
  return { ...found, failures: all, evidence: [...said, ...silent] }
}

function nothing(why: string): Conversion {
  return { failures: [], evidence: [why] }
}

let waiting: Promise<unknown> = Promise.resolve()

/** Kindle Previewer is one program with one window; several books wait for each other. */
function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = waiting.then(work)
  waiting = turn.catch(() => undefined)
  return turn
}
