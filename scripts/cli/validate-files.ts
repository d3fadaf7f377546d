import { realpathSync } from 'node:fs'
import path from 'node:path'
import { pMapIterable } from 'p-map'
import { sharedBrowser } from '../base/browser/shared-browser.ts'
import { validate } from '../validate.ts'
import type { Validation } from '../validation.ts'
import type { Terminal } from './command.ts'
import { oneLine } from './reporters/one-line.ts'
import type { ValidateRequest } from './validate-request.ts'

/**
 * Validates files side by side, `request.jobs` at once, with one browser for all of them, and hands out what was found in
 * the order of `files`, each as soon as those before it are out. A file that is named twice is looked at once.
 */
export async function* validateFiles(
  files: readonly string[],
  request: ValidateRequest,
  terminal: Terminal,
): AsyncGenerator<Validation> {
  const { options, jobs } = request
  const own = sharedBrowser({ configured: options.browserPath, signal: terminal.signal })
  const once = withoutTwins(files, terminal)
  const several = once.length > 1
  const look = (file: string, at: number): Promise<Validation> => {
    const label = several ? `${at + 1}/${once.length} ${path.basename(file)}` : path.basename(file)
    const progress = (step: string): void => terminal.progress(oneLine(step === '' ? '' : `${label}: ${step}`))
    progress('reading')
    return validate(file, { ...options, signal: terminal.signal, progress, browser: own.get })
  }
  try {
    yield* pMapIterable(once, look, { concurrency: jobs, backpressure: Math.max(jobs, once.length) })
  } finally {
    await own.close()
  }
}

function withoutTwins(files: readonly string[], terminal: Terminal): string[] {
  const seen = new Map<string, string>()
  return files.filter((file) => {
    const real = realPath(file)
    const twin = seen.get(real)
    if (twin === undefined) {
      seen.set(real, file)
      return true
    }
    const words = twin === file ? 'is given twice' : `is ${twin}, which is given already`
    terminal.tell(oneLine(`octavo validate: ${file} ${words}; it is looked at once`))
    return false
  })
}

function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
