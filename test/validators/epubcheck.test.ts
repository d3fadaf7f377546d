import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { severityOf } from '../../scripts/base/message.ts'
import { runProgram } from '../../scripts/base/run-program.ts'
import type { Inspection, ValidatorTools } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import type { Engine, EngineAnswer, Finding } from '../../scripts/validators/epubcheck/engine.ts'
import { findEngines } from '../../scripts/validators/epubcheck/find-engines.ts'
import { findJava } from '../../scripts/validators/epubcheck/find-java.ts'
import { epubcheck, inspectWith } from '../../scripts/validators/epubcheck/index.ts'
import { findingsOf } from '../../scripts/validators/epubcheck/java-engine.ts'
import { edited, makeEpub, type Overlay } from '../epub-fixture.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'octavo-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const java = await findJava(process.env)
const fault: Finding = { id: 'RSC-005', severity: 'ERROR', message: 'bad', path: 'OEBPS/c1.xhtml', line: 3, column: 4 }

function engine(
  answer: EngineAnswer | (() => EngineAnswer),
  title = 'EPUBCheck 0.0 (stand-in)',
): Engine & { run: ReturnType<typeof vi.fn> } {
  return { name: 'java', title, run: vi.fn(() => Promise.resolve(typeof answer === 'function' ? answer() : answer)) }
}

async function inspect(
  engines: readonly Engine[],
  tools: Partial<ValidatorTools> = {},
  overlay: Overlay = {},
): Promise<Inspection> {
  const publication = await readPublication('book.epub', makeEpub(overlay))
  return inspectWith(publication, { destination: 'epub', ...tools }, () => Promise.resolve(engines))
}

const said = ({ messages }: Inspection): string[] =>
  messages.map(
    (made) => `${severityOf(made)} ${made.file ?? ''}:${made.line ?? ''} ${made.ruleId ?? ''} ${made.reason}`,
  )

test('findings become messages with their own ids, severities and places', async () => {
  const findings: Finding[] = [
    fault,
    {
      id: 'PKG-004',
      severity: 'FATAL',
      message: 'corrupt',
      path: '/tmp/somewhere/book.epub',
      suggestion: 'Zip again.',
    },
    { id: 'OPF-080', severity: 'WARNING', message: 'hm', path: 'book.epub' },
    { id: 'OPF-064', severity: 'INFO', message: 'note', path: 'OEBPS/package.opf', line: 2 },
    { id: 'OPF-003', severity: 'USAGE', message: 'usage' },
    { id: 'NEW_001', severity: 'DISASTER', message: 'what?' },
    { id: 'ACC-001', severity: 'SUPPRESSED', message: 'hush' },
  ]
  const expected = [
    'error book.epub/OEBPS/c1.xhtml:3 RSC-005 bad',
    'error book.epub: PKG-004 corrupt',
    'warning book.epub: OPF-080 hm',
    'info book.epub/OEBPS/package.opf:2 OPF-064 note',
    'error book.epub: NEW-001 what?',
  ]
  const inspection = await inspect([engine({ findings })])
  expect(said(inspection)).toEqual(expected)
  expect(inspection.messages.every(({ source }) => source === 'epubcheck')).toBe(true)
  expect(inspection.messages[0]).toMatchObject({ line: 3, column: 4 })
  expect(inspection.messages[1]?.note).toBe('Zip again.')
  expect(inspection.evidence).toEqual(['EPUBCheck 0.0 (stand-in)'])
  expect(said(await inspect([engine({ findings })], { usage: true }))).toContain('info book.epub: OPF-003 usage')
})

test('without a verdict the inspection fails, and says of every engine why', async () => {
  expect(said(await inspect([]))).toEqual([
    'error book.epub: epubcheck-unavailable EPUBCheck could not be run, so there is no verdict',
  ])
  const two = await inspect([engine({ failure: 'crashed' }, 'one'), engine({ failure: 'missing' }, 'two')])
  expect(two.messages[0]).toMatchObject({
    ruleId: 'epubcheck-unavailable',
    note: 'one: crashed; two: missing',
    fatal: true,
  })
})

test('the second engine answers for a broken first one, but not for a slow one', async () => {
  const second = engine({ findings: [fault] }, 'second')
  const inspection = await inspect([engine({ failure: 'crashed' }, 'first'), second])
  expect([said(inspection).length, inspection.evidence]).toEqual([1, ['second']])
  const slow = await inspect([engine({ failure: 'too long', slow: true }), second])
  expect(slow.messages[0]).toMatchObject({ ruleId: 'epubcheck-time-limit', fatal: true })
  expect(second.run).toHaveBeenCalledTimes(1)
})

test.each([
  [
    'an entity bomb',
    { 'META-INF/metadata.xml': '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><a/>' },
    'epub-entity-bomb',
  ],
  ['a ZIP bomb', { 'OEBPS/zeros': new Uint8Array(5_000_000) }, 'epub-compression-ratio'],
  ['an abyss', { 'OEBPS/c1.xhtml': '<a>'.repeat(300) }, 'epub-xml-limit'],
])('%s is not handed over', async (_, overlay, id) => {
  const find = vi.fn(() => Promise.resolve([engine({ findings: [] })]))
  const publication = await readPublication('book.epub', makeEpub(overlay))
  const inspection = await inspectWith(publication, { destination: 'epub' }, find)
  expect(said(inspection)).toEqual([
    `error book.epub: epubcheck-refused EPUBCheck was not run, since the EPUB would endanger it: ${id}`,
  ])
  expect(find).not.toHaveBeenCalled()
})

test('a harmless DOCTYPE and ordinary errors are handed over', async () => {
  const plain = edited('OEBPS/c2.xhtml', '<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY a "b">]>')
  expect(said(await inspect([engine({ findings: [] })], {}, plain))).toEqual([])
  expect(said(await inspect([engine({ findings: [] })], {}, { 'OEBPS/c2.xhtml': '<a>' }))).toEqual([])
})

test('verdicts are kept by EPUB, engine and options; damage is a miss', async () => {
  const cacheFolder = path.join(folder, 'cache')
  const one = engine({ findings: [fault] })
  const first = await inspect([one], { cacheFolder })
  const progress = vi.fn()
  const again = await inspect([one], { cacheFolder, progress })
  expect(one.run).toHaveBeenCalledTimes(1)
  expect(again).toEqual(first)
  expect(progress.mock.calls).toEqual([['EPUBCheck 0.0 (stand-in): verdict from the cache']])

  await inspect([one], { cacheFolder, profile: 'dict' })
  await inspect([one], { cacheFolder, usage: true })
  await inspect([one], { cacheFolder }, { 'OEBPS/extra.txt': 'x' })
  const newer = engine({ findings: [] }, 'EPUBCheck 0.1')
  await inspect([newer], { cacheFolder })
  expect([one.run.mock.calls.length, newer.run.mock.calls.length]).toEqual([4, 1])

  const kept = path.join(cacheFolder, 'epubcheck')
  const files = readdirSync(kept)
  expect(files).toHaveLength(5)
  for (const damage of [(text: string) => text.replace('bad', 'fine'), (text: string) => text.slice(0, 40), () => '']) {
    const before = one.run.mock.calls.length
    for (const file of files) writeFileSync(path.join(kept, file), damage(readFileSync(path.join(kept, file), 'utf8')))
    expect(said(await inspect([one], { cacheFolder }))).toEqual(said(first))
    expect(one.run.mock.calls.length).toBe(before + 1)
  }
})

test('failures are not kept, and a cache that cannot be written does no harm', async () => {
  const cacheFolder = path.join(folder, 'failures')
  const moody = engine({ failure: 'crashed' })
  await inspect([moody], { cacheFolder })
  await inspect([moody], { cacheFolder })
  expect(moody.run).toHaveBeenCalledTimes(2)
  writeFileSync(path.join(folder, 'file'), '')
  expect(said(await inspect([engine({ findings: [] })], { cacheFolder: path.join(folder, 'file') }))).toEqual([])
})

test('the temporary folder of a run is gone afterwards, also after a failure', async () => {
  const seen: string[] = []
  const watcher: Engine = {
    name: 'java',
    title: 'watcher',
    run: ({ file, folder: own }) => {
      seen.push(own)
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
      return Promise.resolve({ failure: 'x' })
    },
  }
  await inspect([watcher])
  expect(seen).toHaveLength(1)
  expect(() => readdirSync(seen[0] ?? '')).toThrow('ENOENT')
})

test('a program is killed with everything it started', async () => {
  const mark = path.join(folder, 'survivor')
  const started = performance.now()
  const run = await runProgram('sh', ['-c', `(sleep 2; echo alive > '${mark}') & wait`], { timeLimit: 0.3 })
  expect(run.outcome).toBe('time-limit')
  expect(performance.now() - started).toBeLessThan(1500)
  await new Promise((resolve) => setTimeout(resolve, 2200))
  expect(() => readFileSync(mark)).toThrow('ENOENT')
})

test('a parent that is told to end takes its programs along', async () => {
  const mark = path.join(folder, 'orphan')
  const module = JSON.stringify(new URL('../../scripts/base/run-program.ts', import.meta.url).href)
  const child = `sleep 2; echo alive > '${mark}'`
  const script = `import { runProgram } from ${module}
    void runProgram('sh', ['-c', ${JSON.stringify(child)}], { timeLimit: 60 })
    setTimeout(() => process.kill(process.pid, 'SIGTERM'), 200)`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const ended = await new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('close', (_, signal) => resolve(signal))
  })
  expect(ended).toBe('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(() => readFileSync(mark)).toThrow('ENOENT')
}, 20_000)

test('other ends of a program', async () => {
  expect(await runProgram('sh', ['-c', 'echo out; echo err >&2; exit 3'], { timeLimit: 5 })).toEqual({
    outcome: 'ended',
    code: 3,
    stdout: 'out\n',
    stderr: 'err\n',
  })
  expect(await runProgram(path.join(folder, 'no-such-program'), [], { timeLimit: 5 })).toMatchObject({
    outcome: 'not-started',
  })
  const endless = "const { writeSync } = require('node:fs'); for (;;) writeSync(1, 'y'.repeat(500))"
  expect((await runProgram(process.execPath, ['-e', endless], { timeLimit: 5, outputLimit: 1000 })).outcome).toBe(
    'too-much-output',
  )
  const abort = new AbortController()
  const running = runProgram('sleep', ['5'], { timeLimit: 5, signal: abort.signal })
  abort.abort()
  expect((await running).outcome).toBe('aborted')
  expect((await runProgram('sleep', ['5'], { timeLimit: 5, signal: abort.signal })).outcome).toBe('aborted')
})

test('which Java is taken', async () => {
  const bin = (name: string, script: string): string => {
    const home = mkdtempSync(path.join(folder, `${name}-`))
    const file = path.join(home, 'java')
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return home
  }
  const PATH = (...folders: string[]): Record<string, string> => ({ PATH: [...folders, '/usr/bin', '/bin'].join(':') })
  expect(await findJava(PATH(bin('new', 'echo \'openjdk version "21.0.2" 2024\' >&2')))).toEqual({
    command: 'java',
    version: '21.0.2',
  })
  expect(await findJava({ PATH: bin('old', 'echo \'java version "1.8.0_292"\' >&2') })).toBeUndefined()
  expect(await findJava({ PATH: bin('stub', 'echo "install Java" >&2; exit 1') })).toBeUndefined()
  expect(await findJava({ PATH: folder })).toBeUndefined()
})

test('the report of the jar', () => {
  const json = JSON.stringify({
    checker: { checkerVersion: '5.3.0' },
    messages: [
      {
        ID: 'A-1',
        severity: 'ERROR',
        message: 'm',
        additionalLocations: 7,
        suggestion: null,
        locations: [
          { path: 'p', line: 1, column: 2 },
          { path: 'q', line: -1, column: -1 },
        ],
      },
      { ID: 'A-2', severity: 'WARNING', message: 'n', locations: [] },
    ],
  })
  expect(findingsOf(json)).toEqual([
    { id: 'A-1', severity: 'ERROR', message: 'm', suggestion: undefined, path: 'p', line: 1, column: 2 },
    {
      id: 'A-1',
      severity: 'ERROR',
      message: 'm (and 7 more places)',
      suggestion: undefined,
      path: 'q',
      line: undefined,
      column: undefined,
    },
    { id: 'A-2', severity: 'WARNING', message: 'n', suggestion: undefined },
  ])
  expect(() => findingsOf('{}')).toThrow('messages')
})

const invalid = edited('OEBPS/c1.xhtml', '<msup><mi>c</mi><mn>2</mn></msup>', '<msup><mi>c</mi></msup>')

async function official(overlay: Overlay, tools: Partial<ValidatorTools>): Promise<Inspection> {
  const publication = await readPublication('book.epub', makeEpub(overlay))
  return epubcheck.inspect(publication, { destination: 'epub', ...tools })
}

test.skipIf(java === undefined)('the official EPUBCheck on Java', { timeout: 120_000 }, async () => {
  const clean = await official({}, { engine: 'java' })
  expect(clean.messages).toEqual([])
  expect(clean.evidence[0]).toMatch(/^EPUBCheck 5\.3\.0 \(Java \d/)
  expect(said(await official(invalid, { engine: 'java' }))[0]).toMatch(
    /^error book\.epub\/OEBPS\/c1\.xhtml:12 RSC-005 /,
  )
  const killed = await official({}, { engine: 'java', timeLimit: 0.2 })
  expect(said(killed)).toEqual([
    'error book.epub: epubcheck-time-limit EPUBCheck was ended at its time limit, so there is no verdict',
  ])
})

// A cold start of half a minute: CI sets OCTAVO_SLOW.
test.skipIf(process.env['OCTAVO_SLOW'] === undefined)(
  'the official EPUBCheck without Java',
  { timeout: 400_000 },
  async () => {
    const clean = await official({}, { engine: 'standalone' })
    expect(clean.messages).toEqual([])
    expect(clean.evidence[0]).toMatch(/^EPUBCheck 5\.4\.0 \(without Java/)
    expect(said(await official(invalid, { engine: 'standalone' }))[0]).toMatch(
      /^error book\.epub\/OEBPS\/c1\.xhtml:12 RSC-005 /,
    )
  },
)

test('without Java the standalone engine is the best', async () => {
  expect((await findEngines('best', { PATH: folder })).map(({ name }) => name)).toEqual(['standalone'])
  expect(await findEngines('java', { PATH: folder })).toEqual([])
})
