import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { octavo } from '../cli/octavo.ts'
import { chapter, manifest, stockEntries } from './epubs/hostile-case.ts'
import { rawZip } from '../publication/zip-fixture.ts'

/** Everything a book can ask for at once that EPUBCheck is still given: nothing here is among the dangerous findings. */
function greedy(): Uint8Array {
  const overlay = {
    ...manifest(
      '<item id="out" href="../../../../canary/secret.css" media-type="text/css"/><item id="net" href="http://127.0.0.1:9/a.css" media-type="text/css"/>',
    ),
    ...chapter(
      '<p><img src="http://127.0.0.1:9/a.png" alt="a"/><img src="file:///etc/passwd" alt="b"/><script src="http://127.0.0.1:9/a.js"></script><iframe src="//127.0.0.1:9/"/></p>',
      '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"/><style>@import url(http://127.0.0.1:9/b.css);</style>',
    ),
  }
  const changed = new Map(Object.entries(overlay))
  const entries = stockEntries().map((entry) => ({
    ...entry,
    data: changed.get(String(entry.name)) ?? entry.data ?? '',
  }))
  return rawZip([
    ...entries,
    { name: '../canary/evil', data: 'evil' },
    { name: '../../../canary/evil', data: 'evil' },
    { name: 'OEBPS/link', data: '../../canary/secret.css', attributes: (0o120777 << 16) >>> 0 },
  ])
}

/** Names, sizes, times of change and bytes of all that lies in a folder. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const { mtimeMs, size, mode } = statSync(path.join(folder, name))
      const digest = statSync(path.join(folder, name)).isFile()
        ? createHash('sha256')
            .update(readFileSync(path.join(folder, name)))
            .digest('hex')
        : ''
      return `${name} ${mtimeMs} ${size} ${mode} ${digest}`
    })
}

/** In a network of its own, which has no way out, where the system lets anybody have one. */
const isolated = spawnSync('unshare', ['-rn', 'true']).status === 0 ? 'exec unshare -rn "$@"; ' : undefined

test(
  'the whole command, EPUBCheck with it, leaves nothing behind and reaches no network',
  { timeout: 300_000 },
  async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'octavo-effects-'))
    const inside = (...names: string[]): string => path.join(home, ...names)
    for (const name of ['canary', 'work', 'temp', 'home']) mkdirSync(inside(name))
    writeFileSync(inside('canary', 'secret.css'), 'p { color: secret }')
    writeFileSync(inside('work', 'book.epub'), greedy())
    const before = ['canary', 'work'].map((name) => stateOf(inside(name)))
    const env = {
      TMPDIR: inside('temp'),
      HOME: inside('home'),
      XDG_CACHE_HOME: inside('home', 'cache'),
      TSX_DISABLE_CACHE: '1',
    }
    const preload = [pathToFileURL(path.join(import.meta.dirname, 'forbid-effects.mjs')).href]
    const run = await octavo(['validate', 'book.epub', '--all'], { cwd: inside('work'), env, preload, shell: isolated })

    expect({ code: run.code, stderr: run.stderr.match(/forbidden|bug in Octavo/g) }).toEqual({ code: 1, stderr: null })
    expect(run.stdout).toContain('epub-path-traversal')
    expect(run.stdout).toContain('epub-symbolic-link')
    expect(run.stdout).toMatch(/RSC-/)
    expect(run.stdout).not.toContain('secret }')
    expect(['canary', 'work'].map((name) => stateOf(inside(name)))).toEqual(before)
    expect(readdirSync(inside('temp')).filter((name) => !name.startsWith('tsx-'))).toEqual([])
    rmSync(home, { recursive: true })
  },
)
