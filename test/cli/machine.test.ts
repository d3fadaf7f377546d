import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBrowsers } from '../../scripts/base/browser/find-browsers.ts'
import { packagedChromium } from '../../scripts/base/browser/packaged-chromium.ts'
import { unpackChromium } from '../../scripts/base/browser/unpack-chromium.ts'
import { filesBelow, scratchFolder, stackTrace, toldBy, writeFiles } from './folders.ts'
import { octavo, type CliOptions, type CliRun } from './octavo.ts'

const root = scratchFolder()

beforeAll(() => {
  const bookYaml =
    'title: A Test\nauthors: [Ada Example]\nslug: test\nversion: 1.0.0\ndate: 2026-11-22\ncontents: { chapters: [chapters/one.md] }\n'
  writeFiles(path.join(root, 'manuscript'), { 'book.yaml': bookYaml, 'chapters/one.md': '# One\n\nText with $x$.' })
})

function build(words: string, options: CliOptions = {}): Promise<CliRun> {
  return octavo(['build', ...words.split(' ')], { cwd: root, ...options })
}

/** The run ended as it should: with this code, these messages, no files in `out`, and without our own code on show. */
function expectRefusal(run: CliRun, code: number, told: readonly string[], out: string): void {
  expect(toldBy(run.stderr, root)).toEqual(told)
  expect(run.stdout + run.stderr).not.toMatch(stackTrace)
  expect(run.code).toBe(code)
  expect(filesBelow(path.join(root, out))).toEqual([])
}

describe('artifacts cannot be written', () => {
  // Root may write into folders without permission, and tests run as root in containers: a file where the folder should
  // be and a file system that takes no folders refuse everybody.
  test('where the folder should be there is a file', async () => {
    writeFileSync(path.join(root, 'taken'), 'mine')
    const run = await build('epub --quick --out taken/out')
    expectRefusal(run, 2, ['artifact-unwritable'], 'taken/out')
    expect(run.stderr).toContain(
      'Could not write `taken/out/test-1.0.0.epub`: a part of the path is a file, not a folder',
    )
    expect(readFileSync(path.join(root, 'taken'), 'utf8')).toBe('mine')
  })

  test.runIf(existsSync('/proc/self'))('the file system takes no folders', async () => {
    const run = await build('epub --quick --out /proc/octavo')
    // Node's own way of making folders would never come back from here.
    expectRefusal(run, 2, ['artifact-unwritable'], '/proc/octavo')
    expect(run.stderr).toContain('there is no such folder, and none can be made')
    expect(run.stdout).toContain('/proc/octavo/test-1.0.0.epub (not written)')
  })

  test('the disk is full halfway: nothing half written stays', async () => {
    const run = await build('epub kindle --quick --out full', {
      preload: [pathToFileURL(path.join(import.meta.dirname, 'full-disk.mjs')).href],
    })
    expectRefusal(run, 2, ['artifact-unwritable', 'artifact-unwritable'], 'full')
    expect(run.stderr).toContain('Could not write `full/test-1.0.0.epub`: the disk is full')
    expect(run.stdout).toMatch(/^0 artifacts, 2 errors/m)
  })

  test.skipIf(process.platform === 'win32')('the system allows no larger file: so does a real limit', async () => {
    const run = await build('epub --quick --out limited', { shell: 'ulimit -f 40;', env: { TSX_DISABLE_CACHE: '1' } })
    expectRefusal(run, 2, ['artifact-unwritable'], 'limited')
    expect(run.stderr).toContain('the file is larger than the system allows')
  })

  test('an artifact of before stays as it was', async () => {
    writeFiles(path.join(root, 'before'), { 'test-1.0.0.epub': 'yesterday' })
    const run = await build('epub --quick --out before', {
      preload: [pathToFileURL(path.join(import.meta.dirname, 'full-disk.mjs')).href],
    })
    expect(run.code).toBe(2)
    expect(filesBelow(path.join(root, 'before'))).toEqual(['test-1.0.0.epub'])
    expect(readFileSync(path.join(root, 'before/test-1.0.0.epub'), 'utf8')).toBe('yesterday')
  })

  test('a web edition of before stays as it was, and so does what is none', async () => {
    const yesterday = '<meta name="generator" content="Octavo">'
    writeFiles(path.join(root, 'site'), { 'web/index.html': yesterday, 'web/old.html': 'x' })
    const run = await build('web --out site', {
      preload: [pathToFileURL(path.join(import.meta.dirname, 'full-disk.mjs')).href],
    })
    expectRefusal(run, 2, ['artifact-unwritable'], 'nothing')
    expect(filesBelow(path.join(root, 'site'))).toEqual(['web/index.html', 'web/old.html'])
    expect(readFileSync(path.join(root, 'site/web/index.html'), 'utf8')).toBe(yesterday)

    writeFiles(path.join(root, 'mine'), { 'web/notes.txt': 'my own' })
    const foreign = await build('web --out mine')
    expectRefusal(foreign, 2, ['artifact-unwritable'], 'nothing')
    expect(foreign.stderr).toContain('a folder stands there that Octavo did not make')
    expect(filesBelow(path.join(root, 'mine'))).toEqual(['web/notes.txt'])
  })
})

describe.skipIf(process.platform === 'win32')('the browser', () => {
  const standIn = (name: string, script: string): string => {
    const file = path.join(root, name)
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return file
  }

  test('is not there: 3, while the EPUB beside it is made', async () => {
    const run = await build('epub screen --quick --out missing --browser /nowhere/chrome')
    expect(toldBy(run.stderr, root)).toEqual(['browser-missing'])
    expect(run.stdout + run.stderr).not.toMatch(stackTrace)
    expect(run.code).toBe(3)
    expect(filesBelow(path.join(root, 'missing'))).toEqual(['test-1.0.0.epub'])
    expect(run.stdout).toMatch(/^1 artifact, 1 error/m)
    expect(run.stdout).toMatch(/^missing\/test-1\.0\.0-screen\.pdf \(not made\) +– +– /m)
  })

  test('is not there for the pages that an EPUB lists: 3, and no EPUB without them', async () => {
    const file = path.join(root, 'manuscript/book.yaml')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, `${before}outputs: { epub: { page-list: print } }\n`)
    const run = await build('epub kindle --quick --out pageless --browser /nowhere/chrome')
    writeFileSync(file, before)
    expect(toldBy(run.stderr, root)).toEqual(['page-list-missing'])
    expect(run.code).toBe(3)
    expect(filesBelow(path.join(root, 'pageless'))).toEqual(['test-1.0.0-kindle.epub'])
  })

  test('ends at once: 3, with its own words', async () => {
    const run = await build(
      `screen --out broken --browser ${standIn('broken-browser', 'echo "cannot open display" >&2; exit 7')}`,
    )
    expectRefusal(run, 3, ['browser-missing'], 'broken')
    expect(run.stderr).toContain('it ended with code 7: cannot open display')
  })

  test('dies while it prints: 3', async () => {
    const real = await browserHere()
    if (real === undefined) throw new Error('no browser to kill: octavo doctor tells why')
    // It answers; as soon as it has work to do it is gone. A chapter that names a page is laid out when the others stand.
    const pid = path.join(root, 'browser.pid')
    const script = `${real.settings} "${real.executable}" "$@" &\necho $! > "${pid}"\nwait $!\nexit 9`
    const pages = { 'chapters/one.md': `# One {#sec:one}\n\nHere is @page:sec:one.\n\n${'Words.\n\n'.repeat(20_000)}` }
    cpSync(path.join(root, 'manuscript'), path.join(root, 'long'), { recursive: true })
    writeFiles(path.join(root, 'long'), pages)
    let killed = false
    const run = await build(`screen --dir long --out crashed --browser ${standIn('dying-browser', script)}`, {
      watch: (_, told) => {
        if (killed || !told.includes('screen: numbering')) return
        killed = true
        process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL')
      },
    })
    expect(killed).toBe(true)
    expectRefusal(run, 3, ['browser-crashed'], 'crashed')
    expect(run.stdout).toContain('crashed/test-1.0.0-screen.pdf (not made)')
  })
})

/** A browser that works, and what it wants in its environment. */
async function browserHere(): Promise<{ executable: string; settings: string } | undefined> {
  const [first] = findBrowsers()
  if (first === undefined) return undefined
  if (first.origin !== 'package') return { executable: first.path, settings: '' }
  const packaged = packagedChromium()
  if (packaged === undefined) return undefined
  const { executable, libraries, fontConfiguration } = await unpackChromium(packaged)
  return { executable, settings: `FONTCONFIG_FILE="${fontConfiguration}" LD_LIBRARY_PATH="${libraries}"` }
}

describe('Ctrl-C ends with 130', () => {
  const small = path.join(import.meta.dirname, '../books/small/manuscript')

  test.each([
    ['while the text is read', ['check', '--dir', small], 'reading the manuscript'],
    [
      'between two outputs',
      ['build', 'epub', 'kindle', '--quick', '--dir', small, '--out', 'interrupted'],
      'epub: packing',
    ],
    ['while EPUBCheck runs', ['build', 'epub', '--dir', small, '--out', 'interrupted'], 'epub: checking'],
    [
      'beside the checks of another output',
      ['build', 'epub', 'kindle', 'screen', '--dir', small, '--out', 'interrupted'],
      'kindle: rendering',
    ],
  ])('%s', async (_, words, moment) => {
    let sent = false
    const run = await octavo(words, {
      cwd: root,
      watch: (child, told) => {
        if (sent || !told.includes(moment)) return
        sent = true
        child.kill('SIGINT')
      },
    })
    expect(sent).toBe(true)
    expect({ code: run.code, signal: run.signal }).toEqual({ code: 130, signal: null })
    expect(run.stdout + run.stderr).not.toMatch(stackTrace)
    expect(
      filesBelow(path.join(root, 'interrupted')).filter((name) => name.includes('.part') || name.startsWith('.')),
    ).toEqual([])
  })
})

test('line ends of any kind and byte order marks change nothing', async () => {
  const small = path.join(import.meta.dirname, '../books/small/manuscript')
  const ends: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => `\uFEFF${text}`,
    (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ]
  for (const name of ['lf', 'other']) cpSync(small, path.join(root, name, 'manuscript'), { recursive: true })
  const texts = filesBelow(small).filter((name) => !/\.(?:png|svg)$/.test(name))
  for (const [at, name] of texts.entries()) {
    const file = path.join(root, 'other/manuscript', name)
    writeFileSync(file, ends[at % ends.length]?.(readFileSync(file, 'utf8')) ?? '')
  }
  const runs = await Promise.all(
    ['lf', 'other'].map((name) => octavo(['build', 'epub', '--quick'], { cwd: path.join(root, name) })),
  )
  expect(runs.map(({ code }) => code)).toEqual([0, 0])
  const [lf, other] = ['lf', 'other'].map((name) => readFileSync(path.join(root, name, 'build/small-1.2.3.epub')))
  expect(texts.length).toBeGreaterThan(8)
  expect(other?.equals(lf ?? Buffer.alloc(0))).toBe(true)
})
