import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Publication } from '../../book/publication.ts'
import type { ValidatorTools } from '../../book/validator.ts'
import type { Engine, Finding } from './engine.ts'
import { readVerdict, verdictKey, writeVerdict } from './verdict-cache.ts'

/** Seconds; a book of 33 chapters takes 9 on a JVM and up to 40 without one, and machines are shared. */
const defaultTimeLimit = 180

export type Judgement =
  | { readonly engine: Engine; readonly findings: readonly Finding[] }
  | { readonly failures: readonly string[]; readonly slow: boolean }

/** Asks one engine after the other until one has a verdict; verdicts are kept when there is a cache folder. */
export async function judge(
  publication: Publication,
  archive: Uint8Array,
  engines: readonly Engine[],
  tools: ValidatorTools,
): Promise<Judgement> {
  const failures: string[] = []
  const fileName = safeName(publication.name)
  for (const engine of engines) {
    const key = verdictKey(archive, fileName, engine.title, tools.profile ?? 'default', String(tools.usage === true))
    const kept = tools.cacheFolder === undefined ? undefined : await readVerdict(tools.cacheFolder, key)
    if (kept !== undefined) {
      // Not in the evidence: a second run says what the first one said.
      tools.progress?.(`${engine.title}: verdict from the cache`)
      return { engine, findings: kept }
    }
    tools.progress?.(engine.title)
    const answer = await inOwnFolder(async (folder) => {
      const file = path.join(folder, fileName)
      await writeFile(file, archive)
      return engine.run({ file, folder, timeLimit: tools.timeLimit ?? defaultTimeLimit, tools })
    })
    if ('findings' in answer) {
      if (tools.cacheFolder !== undefined) writeVerdict(tools.cacheFolder, key, answer.findings)
      return { engine, findings: answer.findings }
    }
    failures.push(`${engine.title}: ${answer.failure}`)
    if (answer.slow === true) return { failures, slow: true }
  }
  return { failures, slow: false }
}

async function inOwnFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-epubcheck-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The EPUB's last name, for EPUBCheck looks at the extension, with nothing that a command line could misread. */
function safeName(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `book${extension}`
}
