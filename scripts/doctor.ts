import { existsSync } from 'node:fs'
import { launchBrowser } from './base/browser/launch-browser.ts'
import { elements } from './elements/index.ts'
import { readTheme } from './themes/read-theme.ts'
import { findEngines } from './validators/epubcheck/find-engines.ts'
import { findCalibre } from './validators/kindle/kfx/calibre.ts'
import { thisMachine } from './validators/kindle/machine.ts'
import { findPreviewer } from './validators/kindle/previewer/find-previewer.ts'

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
  return [node(), await browser(options), ...(await epubchecks()), await previewer(), await calibre(), fonts()]
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

/** Without it, the Kindle check says what it expects of Amazon's converter, and not what that one did. */
async function previewer(): Promise<MachineFinding> {
  const what = 'Kindle Previewer'
  const { previewer: found, problem } = await findPreviewer(thisMachine())
  if (found !== undefined) return { what, state: 'found', words: `${found.title}, for level of evidence 3` }
  const words = problem === undefined ? 'not found' : `${problem.reason}. ${problem.note}`
  return { what, state: 'optional', words: `${words}; the Kindle check stays at level of evidence 2` }
}

async function calibre(): Promise<MachineFinding> {
  const what = 'Calibre for KFX'
  const { calibre: found, problem } = await findCalibre(thisMachine())
  const plugin = (name: string, version: string | undefined) => `${name} ${version ?? 'missing'}`
  if (found !== undefined) {
    const words = `${plugin('KFX Output', found.output)}, ${plugin('KFX Input', found.input)}, for level of evidence 4`
    return { what, state: found.input === undefined ? 'optional' : 'found', words }
  }
  const words = problem === undefined ? 'not found' : `${problem.reason}. ${problem.note}`
  return { what, state: 'optional', words: `${words}; no KFX is decoded` }
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
