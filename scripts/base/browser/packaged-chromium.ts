import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface PackagedChromium {
  readonly version: string
  /** The brotli-compressed executable. */
  readonly executable: string
  /** A compressed tar of the shared libraries that a bare system lacks. */
  readonly libraries: string
  /** A compressed tar of a fontconfig file and one family. */
  readonly fonts: string
}

/** Finds the Chromium inside the optional npm package, which is built for x64 Linux only. */
export function packagedChromium(): PackagedChromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = packageFolder()
  if (folder === undefined) return undefined
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  const inside = (name: string): string => path.join(folder, 'bin', name)
  if (!existsSync(inside('chromium.br'))) return undefined
  return {
    version: String(version),
    executable: inside('chromium.br'),
    libraries: inside('al2023.tar.br'),
    fonts: inside('fonts.tar.br'),
  }
}

/** The package exports nothing but its entry, so its folder is found upwards from there. */
function packageFolder(): string | undefined {
  try {
    let folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
    while (!existsSync(path.join(folder, 'bin'))) {
      if (path.dirname(folder) === folder) return undefined
      folder = path.dirname(folder)
    }
    return folder
  } catch {
    return undefined
  }
}
