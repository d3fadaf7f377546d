import { everywhere, type Finding, type KindleRule } from '../rule.ts'
import { kfxOutput, logs } from '../sources.ts'
import { logCodes, oldDevices } from '../previewer/log-codes.ts'
import type { LogRow } from '../previewer/read-log.ts'

export const kfxV03LoggedErrors: KindleRule = {
  id: 'KFX-V03',
  summary: 'Kindle Previewer logged an error or a warning',
  why: 'The detail log has a row for each thing that the converter stumbled over; rows of the types Error and ET Error cost the conversion or Enhanced Typesetting. Warnings about the edition for old devices, such as unknown tags of MathML, say nothing about KFX. A log that cannot be read clears nobody.',
  mend: 'Mend what the row names. A code without an explanation is one whose meaning is not public.',
  basis: 'observed',
  sources: [kfxOutput, logs],
  level: everywhere('error'),
  check({ conversion: { run }, entries }, report) {
    if (run === undefined) return
    if (run.rows === undefined) {
      report({ detail: `Unexpected detail log of ${run.title} that is missing or cannot be read, expected its rows` })
      return
    }
    for (const row of run.rows) {
      const level = levelOf(row)
      if (level === undefined) continue
      report({ ...placeOf(row, entries.keys()), level, detail: wordsOf(row) })
    }
  },
}

function levelOf({ type, code = '' }: LogRow): Finding['level'] {
  if (type === 'Error' || type === 'ET Error') return everywhere('error')
  if (type === 'Status' || type === '') return undefined
  return everywhere(oldDevices.has(code) || type !== 'Warning' ? 'info' : 'warning')
}

function wordsOf({ type, description, code = '' }: LogRow): string {
  const meaning = logCodes.get(code)
  const text = description.replace(/\s+/g, ' ').slice(0, 300)
  return `Unexpected ${type} in the log of Kindle Previewer: ${text}${meaning === undefined ? '' : ` (${code}: ${meaning})`}, expected none`
}

/** The file of the EPUB that a path of the Previewer's own ends in. */
function placeOf({ file, line }: LogRow, names: Iterable<string>): Pick<Finding, 'file' | 'place'> {
  if (file === undefined) return {}
  const path = file.replaceAll('\\', '/')
  const name = [...names].filter((each) => path === each || path.endsWith(`/${each}`)).toSorted(longestFirst)[0]
  return name === undefined ? {} : { file: name, place: { line: line ?? 1, column: 1 } }
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}
