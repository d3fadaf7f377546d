import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { severityOf } from '../../scripts/base/message.ts'
import type { Inspection, KindleTools, ValidatorTools } from '../../scripts/book/validator.ts'
import { readPublication } from '../../scripts/publication/read-publication.ts'
import { convertBook } from '../../scripts/validators/kindle/convert-book.ts'
import { inspectWith } from '../../scripts/validators/kindle/inspect.ts'
import { pluginVersion } from '../../scripts/validators/kindle/kfx/calibre.ts'
import type { Machine } from '../../scripts/validators/kindle/machine.ts'
import { verdictOf } from '../../scripts/validators/kindle/verdict.ts'
import { makeEpub, stockFiles, zipFiles } from '../epub-fixture.ts'
import { makeImage } from './kindle/make-image.ts'
import { calibreStandIn, callsOf, previewerStandIn, success, type PluginStep } from './kindle/stand-ins.ts'

let root = ''
let folder = ''
let count = 0
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'octavo-kfx-'))
})
beforeEach(() => {
  folder = path.join(root, String(++count))
  mkdirSync(folder)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const both = { 'KFX Output': '2.21.0', 'KFX Input': '2.34.2' }
const machine = (env: Machine['env'] = {}): Machine => ({
  platform: 'linux',
  env: { PATH: path.join(folder, 'bin'), ...env },
  home: folder,
  applications: [],
})

async function inspect(
  kindleTools: KindleTools,
  tools: Partial<ValidatorTools> = {},
  on = machine(),
): Promise<Inspection> {
  const book = makeEpub({ 'OEBPS/images/cover.jpg': makeImage('jpeg 1600x2560') })
  const publication = await readPublication('book.epub', book)
  const all: ValidatorTools = { destination: 'kfx-output', kindleTools, ...tools }
  return inspectWith(publication, all, () => convertBook(publication, all, on))
}

const said = ({ messages }: Inspection): string[] => messages.map((made) => `${made.ruleId} ${severityOf(made)}`)

/** What KFX Input would write of the stock book: its documents, the equation as a drawing. */
function decodedBook(change: (chapter: string) => string = (chapter) => chapter): string {
  const files = new Map(stockFiles())
  const chapter = new TextDecoder().decode(files.get('OEBPS/c1.xhtml'))
  const [math = ''] = /<math[^]*<\/math>/.exec(chapter) ?? []
  const stored = math
    .replace('<mrow', '<mrow amzn-src-id="4" class="c"')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
  const drawing = `<div role="math" aria-label="E equals m c squared"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><desc>${stored}</desc><path d="M 0 0 L 1 0"/></svg></div>`
  files.set('OEBPS/c1.xhtml', new TextEncoder().encode(change(chapter.replace(math, drawing))))
  const file = path.join(folder, 'decoded.epub')
  writeFileSync(file, zipFiles(files))
  return file
}

function kpf(): string {
  const file = path.join(folder, 'book.kpf')
  writeFileSync(file, 'KPF')
  return file
}

const packs = (): PluginStep => ({ result: kpf(), says: 'Successfully converted to KFX' })
const decodes = (): PluginStep => ({ result: decodedBook(), says: 'Converted book saved to decoded.epub' })

describe('a KPF', () => {
  test('of Kindle Previewer is packed, decoded and compared: level 4', async () => {
    const previewer = previewerStandIn(path.join(folder, 'kindlepreviewer'), [success])
    const calibre = calibreStandIn(path.join(folder, 'calibre'), both, {
      'KFX Output': packs(),
      'KFX Input': decodes(),
    })
    const inspection = await inspect({ previewer, calibre }, { destination: 'kdp' })
    expect(said(inspection)).toEqual(['KFX-V09 info'])
    expect(inspection).toMatchObject({ level: 4, converter: { accepted: true } })
    expect(inspection.evidence.slice(-2)).toEqual([
      'Kindle Previewer converted the book with Enhanced Typesetting',
      'KFX Output 2.21.0 and KFX Input 2.34.2 decoded 1 equation and 82 words',
    ])
    expect(verdictOf(inspection, 'kdp').headline).toBe(
      'no known obstacle found by static rules, the book converted by Kindle Previewer with Enhanced Typesetting, the KFX decoded and compared; not seen on a device',
    )
    expect(callsOf(path.join(calibre, 'calibre-debug'))).toEqual([
      { plugin: 'KFX Output', from: '.kpf', to: '.kfx' },
      { plugin: 'KFX Input', from: '.kfx', to: '.epub' },
    ])
  })

  test('that was made elsewhere is decoded, by KFX Input alone if need be', async () => {
    const calibre = calibreStandIn(path.join(folder, 'calibre'), { 'KFX Input': '2.25.0' }, { 'KFX Input': decodes() })
    const inspection = await inspect({ kfx: kpf(), calibre })
    expect(said(inspection)).toEqual(['KFX-V09 info'])
    expect(inspection.level).toBe(4)
    expect(callsOf(path.join(calibre, 'calibre-debug'))).toEqual([{ plugin: 'KFX Input', from: '.kpf', to: '.epub' }])
    expect(verdictOf(inspection, 'kdp').headline).toContain(
      'the book converted elsewhere, the KFX decoded and compared',
    )
  })

  test('whose equation is gone is told, though everything else went well', async () => {
    const result = decodedBook((chapter) => chapter.replace(/<div role="math"[^]*?<\/div>/, ''))
    const calibre = calibreStandIn(path.join(folder, 'calibre'), both, {
      'KFX Output': packs(),
      'KFX Input': { result },
    })
    const inspection = await inspect({ kfx: kpf(), calibre })
    expect(said(inspection)).toEqual(['KFX-V04 error', 'KFX-V05 error', 'KFX-V09 info'])
    expect(verdictOf(inspection, 'kfx-output').headline).toMatch(/^Kindle would refuse or lose 2 things/)
  })

  const failures: [string, (decoded: string) => Record<string, PluginStep>, string, RegExp][] = [
    [
      'is protected',
      () => ({
        'KFX Output': { exit: 1, says: 'kfxlib.utilities.KFXDRMError: Book container has DRM and cannot be converted' },
      }),
      'kfx-tools-no-verdict',
      /KFX Output 2\.21\.0 packed no KFX: .*has DRM/,
    ],
    [
      'is not packed, exit code 0',
      () => ({ 'KFX Output': { says: 'ERROR: Output file must have .kfx extension' } }),
      'kfx-tools-no-verdict',
      /packed no KFX: Output file must have/,
    ],
    [
      'hangs the packer',
      () => ({ 'KFX Output': { ending: 'hang' } }),
      'kfx-tools-no-verdict',
      /packed no KFX: it did not end within 1 s/,
    ],
    [
      'crashes the decoder',
      () => ({ 'KFX Output': packs(), 'KFX Input': { exit: 1, says: 'IndexError: list index out of range' } }),
      'kfx-tools-no-verdict',
      /decoded nothing: IndexError/,
    ],
    [
      'leaves the decoder without words',
      () => ({ 'KFX Output': packs(), 'KFX Input': {} }),
      'kfx-tools-no-verdict',
      /decoded nothing: it said nothing/,
    ],
    [
      'is decoded as something that is no archive',
      () => ({ 'KFX Output': packs(), 'KFX Input': { result: kpf() } }),
      'kfx-tools-no-verdict',
      /wrote a book that cannot be read/,
    ],
    [
      'is decoded as a book that is no XML',
      () => ({ 'KFX Output': packs(), 'KFX Input': { result: decodedBook((text) => `${text}<p>`) } }),
      'kfx-tools-no-verdict',
      /wrote a book that cannot be read/,
    ],
  ]
  test.each(failures)('that %s gives no verdict', async (_, steps, id, reason) => {
    const calibre = calibreStandIn(path.join(folder, 'calibre'), both, steps(folder))
    const inspection = await inspect({ kfx: kpf(), calibre }, { timeLimit: reason.source.includes('1 s') ? 1 : 60 })
    expect(said(inspection)).toEqual([`${id} error`])
    expect(inspection.messages[0]?.reason).toMatch(reason)
    expect(inspection).toMatchObject({ level: 2, obstacles: 0 })
  })

  test('that is decoded with errors passes no more than they allow', async () => {
    const step = { ...decodes(), says: 'ERROR: Missing svg for mathml annotation' }
    const calibre = calibreStandIn(path.join(folder, 'calibre'), both, { 'KFX Output': packs(), 'KFX Input': step })
    expect(said(await inspect({ kfx: kpf(), calibre }))).toEqual(['KFX-V08 error', 'KFX-V09 info'])
  })

  test('that is none, or not there, or cannot be decoded here is an error, since it was named', async () => {
    const calibre = calibreStandIn(path.join(folder, 'calibre'), both, {})
    writeFileSync(path.join(folder, 'book.txt'), '')
    for (const kfx of [path.join(folder, 'no.kpf'), path.join(folder, 'book.txt')]) {
      expect(said(await inspect({ kfx, calibre }))).toEqual(['kfx-tools-unavailable error'])
    }
    const without = await inspect({ kfx: kpf() })
    expect(said(without)).toEqual(['kfx-tools-unavailable error'])
    expect(without.messages[0]?.note).toContain('KFX Input')
  })
})

describe('KFX Output', () => {
  const reason = (words: string): PluginStep => ({
    exit: 1,
    says: `Launching Kindle Previewer 3 (3.87.0) - CLI\n****************** Conversion Failure Reason *****************\n${words}\n**************************************************************`,
  })
  const calibreWith = (output: PluginStep, input: PluginStep = {}): string =>
    calibreStandIn(path.join(folder, 'calibre'), both, { 'KFX Output': output, 'KFX Input': input })

  test('drives a Previewer of its own where Octavo finds none', async () => {
    const result = kpf()
    const calibre = calibreWith({ result, says: 'Launching Kindle Previewer 3 (3.87.0) - CLI' }, decodes())
    const inspection = await inspect({ calibre })
    expect(said(inspection)).toEqual([])
    expect(inspection).toMatchObject({
      level: 4,
      converter: { title: 'KFX Output 2.21.0 with Kindle Previewer 3.87.0', accepted: true },
    })
    expect(callsOf(path.join(calibre, 'calibre-debug'))[0]).toEqual({ plugin: 'KFX Output', from: '.epub', to: '.kfx' })
    expect(said(await inspect({ calibre }, { destination: 'kdp' }))).toEqual(['KFX-V09 info'])
  })

  test.each([
    ['Enhanced Typesetting not supported for this book', ['KFX-V02 error']],
    ['Kindle Previewer indicated success but did not produce a KPF file', ['KFX-V02 error']],
    ['Kindle Previewer indicated success but KPF file "/tmp/a.kpf" is missing', ['KFX-V02 error']],
    ['Conversion failed', ['KFX-V01 error', 'KFX-V03 error']],
    ['E21018: content could not be parsed in file: OEBPS/c1.xhtml', ['KFX-V01 error', 'KFX-V03 error']],
  ])('refuses the book: %s', async (words, expected) => {
    const inspection = await inspect({ calibre: calibreWith(reason(words)) })
    expect(said(inspection)).toEqual(expected)
    expect(inspection).toMatchObject({ level: 3, converter: { accepted: false } })
  })

  test.each([
    'Kindle Previewer 3 not found in /home/a/.wine/user.reg.',
    'Wine registry file /home/a/.wine/user.reg not found',
    'Kindle Previewer 3 not installed as expected. (/x missing)',
    'Unsupported Kindle Previewer 3 version 3.30.0 is installed (version 3.38.0 or newer required)',
    'CLI not available in Kindle Previewer version 3.31.0',
    'Failed to locate wine within PATH = /usr/bin',
    'The TEMP folder path contains a "#" character. That is not supported by the Kindle Previewer',
    'Process Terminated: CLI did not complete within 900 seconds',
    'Process Failure: CLI return code c0000005',
    'Summary_Log.csv is missing: /tmp/x/Summary_Log.csv',
    'Log file is missing: /tmp/a_log.csv',
    'Failed to launch conversion process: OSError()',
  ])('speaks of the machine, not of the book: %s', async (words) => {
    const inspection = await inspect({ calibre: calibreWith(reason(words)) })
    expect(said(inspection)).toEqual(['kindle-previewer-no-verdict error'])
    expect(inspection.messages[0]?.reason).toContain(words)
    expect(inspection.level).toBe(2)
  })

  test.each<[string, PluginStep]>([
    ['says nothing and ends with 0', {}],
    ['throws', { exit: 1, says: 'Traceback (most recent call last):\nException: Wine registry file not found' }],
    ['hangs', { ending: 'hang' }],
  ])('%s: no verdict', async (_, step) => {
    const inspection = await inspect({ calibre: calibreWith(step) }, { timeLimit: step.ending === 'hang' ? 1 : 60 })
    expect(said(inspection)).toEqual(['kindle-previewer-no-verdict error'])
  })

  test('was not named: its silence is a warning', async () => {
    calibreStandIn(path.join(folder, 'bin'), both, {})
    expect(said(await inspect({}))).toEqual(['kindle-previewer-no-verdict warning'])
  })
})

describe('Calibre', () => {
  test('is found on the PATH, by name and by variable; without plugins the evidence says so', async () => {
    calibreStandIn(path.join(folder, 'bin'), {}, {})
    const plain = await inspect({})
    expect([said(plain), plain.evidence.at(-1)]).toEqual([[], 'Kindle Previewer not run: it is not on this machine'])
    const other = calibreStandIn(path.join(folder, 'other'), { 'KFX Input': '-2.34.2' }, {})
    const off = await inspect({ kfx: kpf() }, {}, machine({ OCTAVO_CALIBRE: other }))
    expect(said(off)).toEqual(['kfx-tools-unavailable error'])
    expect(existsSync(path.join(other, 'calibre-debug.calls'))).toBe(false)
  })

  test('that is not where it was named, or does not answer, is told', async () => {
    expect(said(await inspect({ calibre: path.join(folder, 'no') }))).toEqual(['kfx-tools-unavailable error'])
    const broken = calibreStandIn(path.join(folder, 'broken'), both, {})
    writeFileSync(path.join(broken, 'calibre-customize'), '#!/bin/sh\nexit 3\n', { mode: 0o755 })
    const inspection = await inspect({ calibre: broken })
    expect(said(inspection)).toEqual(['kfx-tools-unavailable error'])
    expect(inspection.messages[0]?.reason).toContain('ended with code 3')
  })

  test('names its plugins with their versions', () => {
    const list =
      'Conversion     KFX Output          (2, 12, 0)     False\nInput          KFX Input           (2, 34, 2)     True\n'
    expect(pluginVersion(list, 'KFX Output')).toBe('2.12.0')
    expect(pluginVersion(list, 'KFX Input')).toBeUndefined()
    expect(pluginVersion(list, 'KFX Metadata Writer')).toBeUndefined()
  })
})
