import { existsSync } from 'node:fs'
import { launchBrowser } from './base/browser/launch-browser.ts'
import { elements } from './elements/index.ts'
import { readTheme } from './themes/read-theme.ts'
import { findEngines } from './validators/epubcheck/find-engines.ts'

/** One thing that Octavo may use on this machine. */
export interface MachineFinding {
  readonly what: string
  /** `missing`: something that builds need; `optional`: its absence costs only what `words` say. */
  readonly state: 'found' | 'optional' | 'missing'
  readonly words: string
}

/** Looks for everything outside Octavo that it uses: by starting it, because a file that exists may not run. */
export async function doctor(options: {
  browserPath?: string | undefined
  signal?: AbortSignal | undefined
}): Promise<MachineFinding[]> {
  return [node(), await browser(options), ...(await epubchecks()), fonts()]
}

function node(): MachineFinding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = major > 20 || (major === 20 && minor >= 19)
  return {
    what: 'Node.js',
    state: fits ? 'found' : 'missing',
    words: fits ? process.versions.node : `${process.versions.node}; Octavo needs 20.19 or newer`,
  }
}

async function browser({
  browserPath,
  signal,
}: {
  browserPath?: string | undefined
  signal?: AbortSignal | undefined
}): Promise<MachineFinding> {
  const { value, messages } = await launchBrowser({ configured: browserPath, signal })
  if (value === undefined) {
    const [problem] = messages
    return {
      what: 'Browser',
      state: 'missing',
      words: `${problem?.reason ?? 'none works'}. ${problem?.note ?? ''}`,
    }
  }
  await value.close()
  const skipped = value.problems.map(({ candidate, reason }) => `${candidate.name}: ${reason}`)
  return {
    what: 'Browser',
    state: 'found',
    words: [`${value.version} (${value.origin}) for PDF`, ...skipped].join('; '),
  }
}

async function epubchecks(): Promise<MachineFinding[]> {
  const best = await findEngines('best', process.env)
  if (best.length === 0)
    return [
      {
        what: 'EPUBCheck',
        state: 'missing',
        words: 'neither Java nor the packaged engine works; install Java 11 or newer',
      },
    ]
  return best.map(({ title }, at) => ({
    what: at === 0 ? 'EPUBCheck' : 'EPUBCheck, else',
    state: 'found',
    words: title,
  }))
}

function fonts(): MachineFinding {
  const { faces, fallbacks = [] } = readTheme(
    'octavo',
    elements.map(({ name }) => name),
  )
  const missing = faces.filter(({ path }) => !existsSync(path))
  const standIns = fallbacks.filter((fallback) => fallback.faces.length > 0)
  const families = [...new Set([...faces, ...standIns].map(({ family }) => family))]
  return missing.length === 0
    ? { what: 'Fonts', state: 'found', words: `${families.join(', ')} (${faces.length} faces, from npm packages)` }
    : {
        what: 'Fonts',
        state: 'missing',
        words: `missing files: ${missing.map(({ path }) => path).join(', ')}; run npm ci again`,
      }
}
