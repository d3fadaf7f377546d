import { createRequire } from 'node:module'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Ace by DAISY where npm put it. Only its files are named: nothing of it is loaded into this process. */
export interface Ace {
  /** `Ace by DAISY 1.4.6 (axe-core 4.11.2)`. */
  readonly title: string
  /** Entry files, for a process of their own. */
  readonly core: string
  readonly logger: string
  /** What runs in a page, in this order. */
  readonly scripts: readonly string[]
  /** The folders that hold Ace and all it needs. */
  readonly folders: readonly string[]
}

const manifest = z.object({ version: z.string() })

/**
 * Looks Ace up among the installed packages.
 *
 * @param from the file whose packages are meant; a test names another
 * @returns undefined where it was left out (`npm install --omit=optional`) or is not whole
 */
export function findAce(from: string = import.meta.url): Ace | undefined {
  try {
    const { resolve } = createRequire(from)
    const core = resolve('@daisy/ace-core')
    const logger = resolve('@daisy/ace-logger')
    const axe = createRequire(core).resolve('@daisy/axe-core-for-ace')
    const inPage = ['ace-axe.js', 'ace-extraction.js'].map((name) => path.join(path.dirname(core), 'scripts', name))
    const scripts = [path.join(path.dirname(axe), 'axe.js'), ...inPage]
    if (!scripts.every((script) => existsSync(script))) return undefined
    const title = `Ace by DAISY ${versionOf(resolve('@daisy/ace-core/package.json'))} (axe-core ${versionOf(
      path.join(path.dirname(axe), 'package.json'),
    ).replace(/-.*$/, '')})`
    return { title, core, logger, scripts, folders: [...new Set([core, realpathSync(core)].map(packagesAbove))] }
  } catch {
    return undefined
  }
}

function versionOf(file: string): string {
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).version
}

/** The outermost `node_modules` that a file lies in: package managers link from one place in it to another. */
function packagesAbove(file: string): string {
  const marker = `${path.sep}node_modules${path.sep}`
  return file.slice(0, file.indexOf(marker) + marker.length)
}
