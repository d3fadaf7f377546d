import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { readZip } from '../../../base/zip-read.ts'
import type { ToolFailure } from '../conversion.ts'
import type { Work } from '../work.ts'
import type { Calibre } from './calibre.ts'
import type { DecodedKfx } from './decoded-kfx.ts'
import { readDecoded } from './read-decoded.ts'
import { runPlugin } from './run-plugin.ts'

export interface KfxAnswer {
  readonly kfx?: DecodedKfx | undefined
  readonly failure?: ToolFailure | undefined
  readonly evidence: readonly string[]
}

const endings = ['.kpf', '.kfx', '.kfx-zip', '.azw8']

/**
 * Packs a KPF as KFX when KFX Output is there, and decodes it with KFX Input. Neither needs Amazon's software, so the
 * file may come from another machine.
 *
 * @param file path of a KPF or KFX; it is not changed
 */
export async function decodeKfx(work: Work, calibre: Calibre | undefined, file: string): Promise<KfxAnswer> {
  const fail = (ruleId: string, reason: string, note: string): KfxAnswer => ({
    failure: { ruleId, reason, note, asked: work.asked.calibre },
    evidence: [reason],
  })
  const ending = path.extname(file).toLowerCase()
  if (!existsSync(file) || !endings.includes(ending)) {
    const what = existsSync(file)
      ? `${path.basename(file)} is no KPF or KFX`
      : `there is no file ${path.basename(file)}`
    return fail('kfx-tools-unavailable', `KFX not decoded: ${what}`, `Name a file that ends in ${endings.join(', ')}.`)
  }
  if (calibre?.input === undefined) {
    const reason = 'KFX not decoded: Calibre with the plugin KFX Input is not on this machine'
    const answer = fail('kfx-tools-unavailable', reason, 'Install Calibre and its plugins KFX Output and KFX Input.')
    // What nobody asked for and is not there is no failure.
    return work.asked.calibre ? answer : { evidence: answer.evidence }
  }
  const titles = [`KFX Input ${calibre.input}`]
  const errors: string[] = []
  const plugin = { ...work, calibre, signal: work.tools.signal }
  let source = path.join(work.folder, `decode${ending}`)
  await copyFile(file, source)
  if (ending === '.kpf' && calibre.output !== undefined) {
    work.tools.progress?.(`KFX Output ${calibre.output} packs the KFX`)
    const packed = path.join(work.folder, 'packed.kfx')
    const run = await runPlugin('KFX Output', source, packed, plugin)
    if (!run.written) return fail(...silence(`KFX Output ${calibre.output}`, 'packed no KFX', run))
    errors.push(...run.errors)
    titles.unshift(`KFX Output ${calibre.output}`)
    source = packed
  }
  work.tools.progress?.(`KFX Input ${calibre.input} decodes the KFX`)
  const epub = path.join(work.folder, 'decoded.epub')
  const run = await runPlugin('KFX Input', source, epub, plugin)
  if (!run.written) return fail(...silence(`KFX Input ${calibre.input}`, 'decoded nothing', run))
  const { entries, problems } = await readZip(epub)
  const decoded =
    problems.length > 0 ? undefined : readDecoded(new Map(entries.map(({ name, bytes }) => [name, bytes])))
  if (decoded === undefined) {
    const reason = `KFX Input ${calibre.input} wrote a book that cannot be read`
    return fail('kfx-tools-no-verdict', reason, 'Decode the KFX in Calibre to see what comes out.')
  }
  const title = titles.join(' and ')
  return {
    kfx: { title, ...decoded, errors: [...new Set([...errors, ...run.errors])] },
    evidence: [
      `${title} decoded ${counted(decoded.equations.length, 'equation')} and ${counted(decoded.census.words, 'word')}`,
    ],
  }
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function silence(
  who: string,
  what: string,
  run: { unfinished?: string | undefined; errors: readonly string[]; lastWords: string },
): [ruleId: string, reason: string, note: string] {
  const why = run.unfinished ?? run.errors.at(-1) ?? run.lastWords
  const note = /\bDRM\b/.test(why)
    ? 'The file is protected. Convert the book anew, without protection.'
    : 'Run the plugin with calibre-debug -r to see all that it says.'
  return ['kfx-tools-no-verdict', `${who} ${what}: ${why === '' ? 'it said nothing' : why}`, note]
}
