import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** `templates/` stands beside scripts/ and beside lib/. */
const shell = new URL('../../../templates/reading/', import.meta.url)

/** A name that no network knows (RFC 6761 §6.4), secure so that the engine may decode obfuscated fonts. */
export const origin = 'https://octavo.invalid'

const importMap = JSON.stringify({
  imports: { 'foliate/': '/engine/', 'construct-style-sheets-polyfill': '/shell/nothing.js' },
})

/** The page in which the engine runs. It is larger than any screen; the engine's element is given a screen's size. */
export const page = `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>body { margin: 0 } foliate-view { display: block; position: absolute; top: 0; left: 0 }</style>
<script type="importmap">${importMap}</script><script type="module" src="/shell/shell.js"></script></head><body></body></html>`

/**
 * What the engine's page may do. Documents of the book are `blob:` addresses, which inherit it: their scripts do not
 * run, not even those that lie in the archive, and they reach nothing but what the engine took out of the archive.
 */
export const policy = [
  `default-src 'none'`,
  `script-src ${origin}/shell/ ${origin}/engine/ 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  `connect-src ${origin}/book/ blob: data:`,
  `style-src blob: data: 'unsafe-inline'`,
  `img-src blob: data:`,
  `font-src blob: data:`,
  `media-src blob: data:`,
  `frame-src blob:`,
  `object-src blob:`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ')

/** A file of the engine or of our own script in its page; undefined for names that are neither. */
export async function engineFile(name: string): Promise<Uint8Array | undefined> {
  const [, folder, file] = /^\/(shell|engine)\/([a-z-]+(?:\/[a-z-]+)?\.js)$/.exec(name) ?? []
  if (folder === undefined || file === undefined) return undefined
  try {
    return await readFile(folder === 'shell' ? new URL(file, shell) : path.join(foliateFolder(), file))
  } catch {
    return undefined
  }
}

function foliateFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'))
}

/** `foliate-js 1.0.1`; undefined where it is not installed. */
export function engineTitle(): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(path.join(foliateFolder(), 'package.json'), 'utf8')) as {
      version: string
    } // npm's own.
    return `foliate-js ${version}`
  } catch {
    return undefined
  }
}
