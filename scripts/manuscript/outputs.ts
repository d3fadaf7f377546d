import type { OutputConfig } from '../book/config.ts'
import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { ReadBookFile } from './book-file.ts'
import type { OutputFile } from './schema.ts'

/** What a book gets without asking: names are part of the artifacts' file names. */
const defaultOutputs: Readonly<Record<string, OutputFile>> = {
  epub: { format: 'epub', profile: 'standard' },
  kindle: { format: 'epub', profile: 'kindle' },
  // 7 × 10 in, the trim of many technical books, reads well on a tablet and on half a desktop screen.
  screen: { format: 'pdf', profile: 'screen', page: { width: 177.8, height: 254 } },
}

/** Fills in every output: the defaults, changed by book.yaml, each after what it `extends`. */
export function outputsOf(
  read: ReadBookFile,
  file: string,
): { outputs: Record<string, OutputConfig>; messages: Message[] } {
  const declared: Record<string, OutputFile> = { ...defaultOutputs }
  for (const [name, own] of Object.entries(read.data.outputs)) declared[name] = { ...defaultOutputs[name], ...own }
  const messages: Message[] = []
  const outputs: Record<string, OutputConfig> = {}
  for (const name of Object.keys(declared)) {
    const problem = (reason: string, note?: string) => {
      const place = read.yaml.placeOf(['outputs', name, 'extends'])
      messages.push(message({ severity: 'error', ruleId: 'config-output', reason, file, place, note }))
    }
    const merged = inherit(name, declared, [], problem)
    if (merged?.format === undefined) {
      if (merged !== undefined)
        problem(
          `Missing format of output \`${name}\``,
          'Say `format: epub` or `format: pdf`, or `extends:` another output.',
        )
      continue
    }
    outputs[name] = {
      name,
      format: merged.format,
      profile: merged.profile ?? (merged.format === 'epub' ? 'standard' : 'screen'),
      theme: merged.theme ?? read.data.theme,
      page: merged.page ?? { width: 177.8, height: 254 },
    }
  }
  return { outputs, messages }
}

function inherit(
  name: string,
  declared: Readonly<Record<string, OutputFile>>,
  trail: readonly string[],
  problem: (reason: string, note?: string) => void,
): OutputFile | undefined {
  const own = declared[name]
  if (own?.extends === undefined) return own
  if (trail.includes(name) || own.extends === name) {
    problem(`Unexpected circle of outputs: ${[...trail, name, ...(own.extends === name ? [name] : [])].join(' → ')}`)
    return undefined
  }
  if (declared[own.extends] === undefined) {
    problem(`Unexpected output \`${own.extends}\` to extend`, didYouMean(own.extends, Object.keys(declared)))
    return undefined
  }
  const base = inherit(own.extends, declared, [...trail, name], problem)
  return base === undefined ? undefined : { ...base, ...own }
}
