import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { severityOf } from '../../scripts/base/message.ts'
import type { Inspection, ValidatorTools } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { convertBook } from '../../scripts/validators/kindle/convert-book.ts'
import { inspectWith } from '../../scripts/validators/kindle/inspect.ts'
import type { Machine } from '../../scripts/validators/kindle/machine.ts'
import { verdictOf } from '../../scripts/validators/kindle/verdict.ts'
import { makeEpub, type Overlay } from '../epub-fixture.ts'
import { makeImage } from './kindle/make-image.ts'
import { callsOf, goodLog, previewerStandIn, success, summary, type PreviewerStep } from './kindle/stand-ins.ts'

let root = ''
let folder = ''
let count = 0
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'octavo-previewer-'))
})
beforeEach(() => {
  folder = path.join(root, String(++count))
  mkdirSync(folder)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(root, { recursive: true, force: true }))

const cover: Overlay = { 'OEBPS/images/cover.jpg': makeImage('jpeg 1600x2560') }
const machine = (fields: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: path.join(folder, 'bin') },
  home: path.join(folder, 'home'),
  applications: [path.join(folder, 'Applications')],
  ...fields,
})

async function inspect(
  on: Machine,
  tools: Partial<ValidatorTools> = {},
  { overlay = cover, clock }: { overlay?: Overlay; clock?: () => number } = {},
): Promise<Inspection> {
  const publication = await readPublication('book.epub', makeEpub(overlay))
  const all: ValidatorTools = { destination: 'kdp', ...tools }
  return inspectWith(publication, all, () => convertBook(publication, all, on, clock))
}

/** Steps of a Previewer that is named; each run takes a minute by the clock it is given. */
async function inspectRun(steps: readonly PreviewerStep[], tools: Partial<ValidatorTools> = {}, seconds = 60) {
  const program = previewerStandIn(path.join(folder, 'kindlepreviewer'), steps)
  let now = 0
  const clock = (): number => (now += seconds * 1000)
  const inspection = await inspect(
    machine(),
    { kindleTools: { previewer: program, calibre: false }, ...tools },
    { clock },
  )
  return { inspection, calls: callsOf(program) }
}

const said = ({ messages }: Inspection): string[] => messages.map((made) => `${made.ruleId} ${severityOf(made)}`)
const lastEvidence = ({ evidence }: Inspection): string => evidence.at(-1) ?? ''

describe('a run', () => {
  test('passes on Success, Supported and a KPF that exists, whatever its exit code', async () => {
    const { inspection, calls } = await inspectRun([{ ...success, exit: 3 }])
    expect(said(inspection)).toEqual(['KFX-V09 info'])
    expect(inspection).toMatchObject({ level: 3, converter: { title: 'Kindle Previewer', accepted: true } })
    expect(lastEvidence(inspection)).toBe('KFX not decoded: Calibre with the plugin KFX Input is not on this machine')
    expect(verdictOf(inspection, 'kdp').headline).toBe(
      'no known obstacle found by static rules, the book converted by Kindle Previewer with Enhanced Typesetting, the KFX not decoded; not seen on a device',
    )
    expect(calls).toHaveLength(1)
    const [{ args, java, temp }] = calls as [{ args: string[]; java: string; temp: string }]
    expect(args[0]).toMatch(/book\.epub$/)
    expect([args[1], args[2], args[4], args[5]]).toEqual(['-convert', '-output', '-locale', 'en'])
    expect(java).toBe('-Duser.language=en -Duser.country=US')
    expect(temp.startsWith(path.dirname(args[3] ?? ''))).toBe(true)
  })

  test('finds the KPF where the summary names none', async () => {
    const { inspection } = await inspectRun([{ ...success, summary: summary('Supported', 'Success', '') }])
    expect(inspection.level).toBe(3)
    expect(inspection.converter?.accepted).toBe(true)
  })

  test('finds the KPF whose dots were dropped from its name', async () => {
    const step = { ...success, summary: summary('Supported', 'Success', '{dir}/KPF/book.v1.kpf') }
    expect((await inspectRun([step])).inspection.converter?.accepted).toBe(true)
  })

  const refusals: [string, PreviewerStep, string[]][] = [
    ['another status', { ...success, summary: summary('Not Supported', 'Error', '') }, ['KFX-V01 error']],
    [
      'no Enhanced Typesetting, a MOBI',
      { summary: summary('Not Supported', 'Success', '{dir}/book.mobi'), log: goodLog, files: { 'book.mobi': 'MOBI' } },
      ['KFX-V02 error'],
    ],
    [
      'a MOBI called supported',
      { summary: summary('Supported', 'Success', '{dir}/book.mobi'), log: goodLog, files: { 'book.mobi': 'MOBI' } },
      ['KFX-V02 error'],
    ],
    ['no KPF', { summary: summary('Supported', 'Success'), log: goodLog }, ['KFX-V02 error']],
    ['an empty KPF', { ...success, files: { 'KPF/book.kpf': '' } }, ['KFX-V02 error']],
    [
      'a KPF elsewhere',
      { ...success, summary: summary('Supported', 'Success', '/etc/hostname.kpf') },
      ['KFX-V02 error'],
    ],
    [
      'an ET error',
      {
        summary: summary('Not Supported', 'Success', '{dir}/book.mobi'),
        log: `${goodLog}"ET Error","Unsupported table","OEBPS/c2.xhtml","7"\r\n`,
      },
      ['KFX-V02 error', 'KFX-V03 error'],
    ],
  ]
  test.each(refusals)('is refused by %s', async (_, step, expected) => {
    const { inspection, calls } = await inspectRun([step])
    expect(said(inspection)).toEqual([...expected, 'KFX-V09 info'])
    expect(inspection).toMatchObject({ level: 3, converter: { accepted: false }, obstacles: expected.length })
    expect(lastEvidence(inspection)).toBe('Kindle Previewer refused the book')
    expect(verdictOf(inspection, 'kdp').headline).toMatch(/^Kindle Previewer refuses the book; \d findings?/)
    expect(calls).toHaveLength(1)
  })

  test.each([
    ['is missing', { ...success, log: undefined }],
    ['is garbage', { ...success, log: '\u0000\u0001 no csv at all "' }],
  ])('proves nothing when its detail log %s', async (_, { log, ...step }) => {
    const { inspection } = await inspectRun([log === undefined ? step : { ...step, log }])
    expect(said(inspection)).toEqual(['KFX-V03 error', 'KFX-V09 info'])
    expect(inspection.level).toBe(2)
  })

  const failures: [string, PreviewerStep, RegExp, number?][] = [
    ['ends with 0 and writes nothing', {}, /it ended with code 0 and wrote no Summary_Log\.csv$/],
    [
      'crashes',
      { exit: 134, says: 'java.lang.OutOfMemoryError' },
      /code 134 and wrote no Summary_Log\.csv: java\.lang\.OutOfMemoryError$/,
    ],
    ['crashes after its log', { exit: 1, log: goodLog }, /wrote no Summary_Log\.csv/],
    ['hangs', { ending: 'hang' }, /it did not end within 1 s$/, 1],
    ['writes without end', { ending: 'babble' }, /it wrote without end$/],
    ['writes an empty summary', { summary: '' }, /its Summary_Log\.csv cannot be read$/],
    ['writes a summary without rows', { summary: '\uFEFFBook Name,Conversion Status\r\n' }, /cannot be read$/],
    [
      'writes a summary without its columns',
      { summary: 'Book Name,Something\r\nbook.epub,Success\r\n' },
      /cannot be read$/,
    ],
    ['writes a summary that is none', { summary: '<html>Not found</html>' }, /cannot be read$/],
  ]
  test.each(failures)('that %s is no verdict', async (_, step, reason, timeLimit) => {
    const { inspection } = await inspectRun([step], timeLimit === undefined ? {} : { timeLimit })
    expect(said(inspection)).toEqual(['kindle-previewer-no-verdict error'])
    expect(inspection.messages[0]?.reason).toMatch(reason)
    expect(inspection.messages[0]?.note).not.toBe('')
    expect(inspection).toMatchObject({ level: 2, obstacles: 0 })
    expect(lastEvidence(inspection)).toMatch(reason)
  })

  test('that was refused within 20 seconds is repeated once', async () => {
    const refusal = { ...success, summary: summary('Not Supported', 'Success', '') }
    const moody = await inspectRun([refusal, success], {}, 15)
    expect(said(moody.inspection)).toEqual(['KFX-V09 info', 'KFX-V10 info'])
    expect([moody.calls.length, moody.inspection.level, moody.inspection.converter?.accepted]).toEqual([2, 3, true])
    rmSync(path.join(folder, 'kindlepreviewer.calls'))
    const steady = await inspectRun([refusal], {}, 15)
    expect(said(steady.inspection)).toEqual(['KFX-V02 error', 'KFX-V09 info'])
    expect(steady.inspection.messages[0]?.reason).toContain('(twice)')
    expect(steady.calls).toHaveLength(2)
    rmSync(path.join(folder, 'kindlepreviewer.calls'))
    const slow = await inspectRun([refusal, success], {}, 20)
    expect([said(slow.inspection)[0], slow.calls.length]).toEqual(['KFX-V02 error', 1])
    rmSync(path.join(folder, 'kindlepreviewer.calls'))
    const lost = await inspectRun([refusal, { exit: 1 }], {}, 15)
    expect(said(lost.inspection)).toEqual(['KFX-V02 error', 'KFX-V09 info'])
  })

  test('ends when the user does', async () => {
    const abort = new AbortController()
    const program = previewerStandIn(path.join(folder, 'kindlepreviewer'), [{ ending: 'hang' }])
    const tools = { kindleTools: { previewer: program, calibre: false as const }, signal: abort.signal }
    const running = inspect(machine(), { ...tools, progress: (step) => step.includes('converts') && abort.abort() })
    await expect(running).rejects.toThrow('aborted')
  })

  test('is refused to a dangerous book, and does not start in a folder with "#"', async () => {
    const program = previewerStandIn(path.join(folder, 'kindlepreviewer'), [success])
    const kindleTools = { previewer: program, calibre: false as const }
    const bomb = { ...cover, 'OEBPS/c2.xhtml': '<a>'.repeat(300) }
    const refused = await inspect(machine(), { kindleTools }, { overlay: bomb })
    expect(said(refused)).toContain('kindle-tools-refused error')
    mkdirSync(path.join(folder, 'a#b'))
    vi.stubEnv('TMPDIR', path.join(folder, 'a#b'))
    const hash = await inspect(machine(), { kindleTools })
    expect(said(hash)).toEqual(['kindle-previewer-no-verdict error'])
    expect(hash.messages[0]?.note).toContain('TMPDIR')
    expect(() => callsOf(program)).toThrow('ENOENT')
  })
})

describe('the Previewer is found', () => {
  const mac = (): string => path.join(folder, 'Applications')
  const title = async (on: Machine, tools: Partial<ValidatorTools> = {}): Promise<string | undefined> =>
    (await inspect(on, { kindleTools: { calibre: false }, ...tools })).converter?.title

  test('on macOS, version 4 before version 3, each called in its way', async () => {
    const three = path.join(mac(), 'Kindle Previewer 3.app', 'Contents')
    const old = previewerStandIn(path.join(three, 'MacOS', 'Kindle Previewer 3'), [success])
    writeFileSync(path.join(three, 'Info.plist'), '<key>CFBundleShortVersionString</key>\n<string>3.107.0</string>')
    expect(await title(machine({ platform: 'darwin' }))).toBe('Kindle Previewer 3.107.0')
    expect(callsOf(old)).toHaveLength(1)
    const bundle = path.join(mac(), 'Kindle Previewer 4.app', 'Contents', 'MacOS')
    const program = previewerStandIn(path.join(bundle, 'KindlePreviewer4CLI'), [success], '--')
    expect(await title(machine({ platform: 'darwin' }))).toBe('Kindle Previewer 4')
    expect(callsOf(program)).toMatchObject([{ args: { 1: '--convert', 2: '--output', 4: '--locale' } }])
  })

  test('on Windows, in its folder, by its alias, and by the registry', async () => {
    const local = path.join(folder, 'Local')
    const windows = (): Machine =>
      machine({ platform: 'win32', env: { PATH: path.join(folder, 'bin'), LOCALAPPDATA: local } })
    previewerStandIn(path.join(folder, 'bin', 'other.exe'), [success])
    expect(await title(windows())).toBeUndefined()
    const elsewhere = path.join(folder, 'elsewhere')
    previewerStandIn(path.join(elsewhere, 'Kindle Previewer 3.exe'), [success])
    const registry = path.join(folder, 'bin', 'reg.exe')
    writeFileSync(registry, `#!/bin/sh\necho "    (Default)    REG_SZ    ${elsewhere}"\n`, { mode: 0o755 })
    expect(await title(windows())).toBe('Kindle Previewer')
    const installed = previewerStandIn(path.join(local, 'Amazon', 'Kindle Previewer 3', 'Kindle Previewer 3.exe'), [
      success,
    ])
    expect(await title(windows())).toBe('Kindle Previewer')
    expect(callsOf(installed)).toHaveLength(1)
    const alias = previewerStandIn(path.join(local, 'Microsoft', 'WindowsApps', 'kindlepreviewer.exe'), [success])
    await title(windows())
    expect(callsOf(alias)).toMatchObject([{ args: { 1: '-convert' } }])
  })

  /** Wine with a Kindle Previewer of this version in its registry. */
  function wine({ version = '3.60.0', program = true, command = true } = {}): Machine {
    const on = machine()
    const prefix = path.join(on.home, '.wine')
    const place = path.join(prefix, 'drive_c', 'Kindle Previewer 3')
    mkdirSync(place, { recursive: true })
    mkdirSync(path.join(prefix, 'dosdevices'))
    symlinkSync('../drive_c', path.join(prefix, 'dosdevices', 'c:'))
    writeFileSync(
      path.join(prefix, 'user.reg'),
      'WINE REGISTRY\n\n[Software\\\\Amazon]\n@="no"\n\n[Software\\\\Amazon\\\\Kindle Previewer 3] 1700000000\n#time=1\n@="C:\\\\Kindle Previewer 3"\n',
    )
    const resource = Buffer.from(`MZ\0ProductVersion\0\0${version}\0`, 'utf16le')
    if (program) writeFileSync(path.join(place, 'Kindle Previewer 3.exe'), resource)
    if (command) previewerStandIn(path.join(folder, 'bin', 'wine'), [success])
    return on
  }

  test('on Linux in Wine, which is given paths of its own', async () => {
    const inspection = await inspect(wine(), { kindleTools: { calibre: false } })
    expect(inspection).toMatchObject({
      level: 3,
      converter: { title: 'Kindle Previewer 3.60.0 under Wine', accepted: true },
    })
    expect(said(inspection)).toEqual([])
    const [call] = callsOf(path.join(folder, 'bin', 'wine')) as [{ args: string[]; temp: string }]
    expect(call.args[0]).toMatch(/drive_c\/Kindle Previewer 3\/Kindle Previewer 3\.exe$/)
    expect(call.args[1]).toMatch(/^Z:\\.*\\book\.epub$/)
    expect(call.temp).toMatch(/^Z:\\/)
  })

  test.each([
    ['is too old for a command line', { version: '3.31.0' }, /Kindle Previewer 3\.31\.0 under Wine is too old/],
    ['is not where it was installed', { program: false }, /nothing is at .*Kindle Previewer 3/],
    ['lacks Wine', { command: false }, /needs Wine, which is not on the PATH/],
  ])('one that %s is a warning, and an error when it was named', async (_, installation, reason) => {
    const on = wine(installation)
    const found = await inspect(on, { kindleTools: { calibre: false } })
    expect(said(found)).toEqual(['kindle-previewer-unavailable warning'])
    expect(found.messages[0]?.reason).toMatch(reason)
    expect(found.level).toBe(2)
    const place = path.join(on.home, '.wine', 'drive_c', 'Kindle Previewer 3')
    const named = await inspect(on, { kindleTools: { calibre: false, previewer: place } })
    expect(said(named)).toEqual(['kindle-previewer-unavailable error'])
    const byVariable = await inspect({ ...on, env: { ...on.env, OCTAVO_KINDLE_PREVIEWER: place } })
    expect(said(byVariable)).toEqual(['kindle-previewer-unavailable error'])
  })

  test('by name, in a folder or as a file; a name that leads nowhere is an error', async () => {
    const program = previewerStandIn(path.join(folder, 'here', 'kindlepreviewer'), [success])
    for (const previewer of [program, path.dirname(program)]) {
      expect(await title(machine(), { kindleTools: { previewer, calibre: false } })).toBe('Kindle Previewer')
    }
    const nowhere = await inspect(machine(), { kindleTools: { previewer: path.join(folder, 'no') } })
    expect(said(nowhere)).toEqual(['kindle-previewer-unavailable error'])
    writeFileSync(path.join(folder, 'text'), 'no program')
    const text = await inspect(machine(), { kindleTools: { previewer: path.join(folder, 'text') } })
    expect(said(text)).toEqual(['kindle-previewer-unavailable error'])
  })

  test('not at all: the evidence says so, and nothing is wrong', async () => {
    const none = await inspect(machine())
    expect([said(none), lastEvidence(none)]).toEqual([[], 'Kindle Previewer not run: it is not on this machine'])
    const left = await inspect(wine(), { kindleTools: { previewer: false, calibre: false } })
    expect([said(left), lastEvidence(left)]).toEqual([[], 'Kindle Previewer not run: it was left out'])
    const elsewhere = await inspect(machine(), { destination: 'epub' })
    expect(lastEvidence(elsewhere)).toBe('Kindle Previewer not run: the book is not headed for Kindle')
  })
})
