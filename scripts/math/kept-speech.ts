import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** What formulas are said as, from one run to the next. */
export interface KeptSpeech {
  readonly read: (key: string) => string | undefined
  readonly keep: (key: string, said: string) => void
}

/** Keeps nothing. */
export const noSpeech: KeptSpeech = { read: () => undefined, keep: () => undefined }

/** Bytes, about the formulas of twenty books; a larger file is begun anew. */
const largest = 4e6

/**
 * Keeps what formulas are said as in a file that may be deleted at any time, a line for each: `["key","what is said"]`. Lines are only
 * added, so that two builds at once lose nothing; one that is broken is said again. Where nothing can be written nothing is kept.
 */
export function keptSpeech(file: string): KeptSpeech {
  let known: Map<string, string> | undefined
  let waiting: string[] = []
  const write = (): void => {
    const lines = waiting.join('')
    waiting = []
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      appendFileSync(file, lines)
    } catch {
      // Nothing depends on it.
    }
  }
  return {
    read: (key) => (known ??= readLines(file)).get(key),
    keep: (key, said) => {
      known?.set(key, said)
      // A line begins with its break: what a build that was ended has left half-written spoils no other.
      if (waiting.push(`\n${JSON.stringify([key, said])}`) === 1) setImmediate(write)
    },
  }
}

function readLines(file: string): Map<string, string> {
  const known = new Map<string, string>()
  try {
    const text = readFileSync(file, 'utf8')
    if (text.length > largest) rmSync(file)
    for (const line of text.split('\n')) keepLine(line, known)
  } catch {
    // There is none yet.
  }
  return known
}

function keepLine(line: string, known: Map<string, string>): void {
  try {
    const [key, said] = JSON.parse(line) as unknown[] // What is no list is caught below.
    if (typeof key === 'string' && typeof said === 'string') known.set(key, said)
  } catch {
    // Half a line, an empty one, or another file.
  }
}
