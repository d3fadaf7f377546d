import { readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Environment } from '../environment.ts'
import { isProgram, programsOnPath } from '../programs-on-path.ts'
import type { Candidate } from './candidate.ts'
import { packagedChromium } from './packaged-chromium.ts'

/** Variables that name a browser, strongest first. */
const variables = ['OCTAVO_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
] as const

/**
 * Lists the browsers that may be on this machine, in the order in which they should be tried: system Chrome, Chromium
 * or Edge, then the cache of puppeteer, then the Chromium inside an npm package. A configured path (argument, then
 * `OCTAVO_BROWSER`, `PUPPETEER_EXECUTABLE_PATH`, `CHROME_PATH`) is the only candidate: somebody who names a browser
 * wants that one or a message. Nothing is started; existing is not yet working.
 */
export function findBrowsers(configured?: string, environment: Environment = process.env): Candidate[] {
  const named = configured ? { path: configured, name: 'the configured browser' } : namedByVariable(environment)
  if (named !== undefined) return [{ origin: 'configured', ...named }]
  return [...systemBrowsers(environment), ...puppeteerBrowsers(environment), ...packaged()]
}

function namedByVariable(environment: Environment): { path: string; name: string } | undefined {
  for (const name of variables) {
    const value = environment[name]
    if (value) return { path: value, name }
  }
  return undefined
}

function systemBrowsers(environment: Environment): Candidate[] {
  const found = [...programsOnPath(environment, commands), ...fixedPlaces(environment).filter(isProgram)]
  return firstOfEach(found).map((file) => ({
    origin: 'system',
    path: file,
    name: `${path.basename(file)} of the system`,
  }))
}

/** Browsers of desktop systems do not stand on the PATH. */
function fixedPlaces(environment: Environment): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
        path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  if (process.platform !== 'win32') return ['/opt/google/chrome/chrome']
  const roots = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']]
  const places = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return places.flatMap((place) => roots.flatMap((root) => (root === undefined ? [] : [path.join(root, place)])))
}

/** What `puppeteer browsers install` left: `<cache>/<kind>/<platform>-<version>/<folder>/<executable>`, newest first. */
function puppeteerBrowsers(environment: Environment): Candidate[] {
  const home = environment['HOME'] ?? environment['USERPROFILE']
  const cache = environment['PUPPETEER_CACHE_DIR'] ?? (home ? path.join(home, '.cache', 'puppeteer') : undefined)
  if (cache === undefined) return []
  return ['chrome', 'chrome-headless-shell'].flatMap((kind) =>
    newestFirst(namesIn(path.join(cache, kind))).flatMap((version) =>
      namesIn(path.join(cache, kind, version)).flatMap((folder) => {
        const base = path.join(cache, kind, version, folder)
        const mac = path.join('Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing')
        return [kind, `${kind}.exe`, mac]
          .map((name) => path.join(base, name))
          .filter(isProgram)
          .map((file) => ({ origin: 'puppeteer' as const, path: file, name: `${kind} ${version} of puppeteer` }))
      }),
    ),
  )
}

function packaged(): Candidate[] {
  const found = packagedChromium()
  return found === undefined
    ? []
    : [{ origin: 'package', path: found.executable, name: `Chromium ${found.version} of @sparticuz/chromium` }]
}

function newestFirst(names: readonly string[]): string[] {
  const numbers = (name: string): number[] => (name.split('-').at(-1) ?? '').split('.').map(Number)
  return [...names].sort((a, b) => {
    const [left, right] = [numbers(a), numbers(b)]
    const at = left.findIndex((part, index) => part !== right[index])
    return at === -1 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Folders of the PATH are often the same by another name. */
function firstOfEach(files: readonly string[]): string[] {
  const real = new Map<string, string>()
  for (const file of files) {
    const target = realpathSync(file)
    if (!real.has(target)) real.set(target, file)
  }
  return [...real.values()]
}
