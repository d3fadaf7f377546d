import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { JsonReport } from '../../scripts/cli/reporters/json.ts'
import { edited, makeEpub, stockFiles } from '../epub-fixture.ts'
import { filesBelow, scratchFolder, stackTrace } from './folders.ts'
import { inProcess } from './in-process.ts'
import { octavo, type CliOptions, type CliRun } from './octavo.ts'

const root = scratchFolder()
const broken = edited('OEBPS/c1.xhtml', '<body', '<body onload="x()"><center>Wrong</center></body><body')

beforeAll(() => {
  const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(path.join(root, name), bytes)
  put('fine.epub', makeEpub())
  put('alt.epub', makeEpub(edited('OEBPS/c2.xhtml', ' alt="', ' title="')))
  put('broken.epub', makeEpub(broken))
  put('paper.epub', '%PDF-1.7\n')
  put('empty.epub', '')
  put('plain.epub', 'Some words')
  symlinkSync('fine.epub', path.join(root, 'link.epub'))
  mkdirSync(path.join(root, 'folder'))
  for (const [name, bytes] of stockFiles()) {
    mkdirSync(path.join(root, 'unpacked', path.dirname(name)), { recursive: true })
    put(`unpacked/${name}`, bytes)
  }
})

/** In this process, with the names of files in the scratch folder. */
async function validate(words: string): Promise<CliRun> {
  const args = words.split(' ').map((word) => (word.startsWith('--') || !isFile.test(word) ? word : `${root}/${word}`))
  const run = await inProcess(['validate', ...args, '--no-cache'])
  return { ...run, stdout: run.stdout.replaceAll(`${root}/`, ''), stderr: run.stderr.replaceAll(`${root}/`, '') }
}

const isFile = /^(?:\.\/)?\w+\.epub$|^folder$|^unpacked$/

/** In a process of its own, as a user's. */
function validateApart(words: string, options: CliOptions = {}): Promise<CliRun> {
  return octavo(['validate', ...words.split(' '), '--no-cache'], { cwd: root, ...options })
}

async function reportOf(words: string): Promise<{ run: CliRun; report: JsonReport }> {
  const run = await validate(`${words} --format json`)
  return { run, report: JSON.parse(run.stdout) as JsonReport }
}

/** `file rule` of every error, in order. */
function errors({ publications }: JsonReport): string[] {
  return publications.flatMap(({ file, findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ rule }) => `${file} ${rule}`),
  )
}

describe('what is no EPUB', () => {
  test.each([
    ['paper.epub', 1, 'epub-other-format', 'The file is a PDF, expected an EPUB'],
    ['empty.epub', 1, 'epub-other-format', 'The file is empty, expected an EPUB'],
    ['plain.epub', 1, 'epub-other-format', 'The file is no ZIP archive, expected an EPUB'],
    ['nowhere.epub', 2, 'epub-not-found', 'Could not read `nowhere.epub`: there is no such file'],
    ['folder', 2, 'epub-is-folder', '`folder` is a folder, expected a file, or a folder with an unpacked EPUB'],
    ['/dev/null', 2, 'epub-unreadable', 'Could not read `/dev/null`: it is no ordinary file'],
  ])('%s ends with %i', async (file, code, rule, reason) => {
    const run = await validate(`${file} --quick`)
    expect(run.code).toBe(code)
    const told = run.stdout.replaceAll(/\n {6}/g, ' ')
    expect(told).toContain(`error  ${reason} [${rule}]`)
    expect(told.match(/\berror {2}/g)).toHaveLength(1)
  })

  test('EPUBCheck’s verdict on a PDF keeps its id, and says what the file is', async () => {
    const { run, report } = await reportOf('paper.epub --only container,epubcheck')
    expect(errors(report)).toEqual(['paper.epub PKG-003', 'paper.epub PKG-008'])
    expect(run.stdout).toContain('The file is a PDF, not an EPUB.')
    expect(run.code).toBe(1)
  })

  test('an EPUB with errors weighs more than a file that is not there', async () => {
    expect((await validate('nowhere.epub paper.epub --quick')).code).toBe(1)
    expect((await validate('nowhere.epub fine.epub --quick')).code).toBe(2)
  })
})

test('a file that is given twice, by whatever name, is looked at once', async () => {
  const { run, report } = await reportOf('fine.epub ./fine.epub link.epub --quick')
  expect(report.publications.map(({ file }) => file)).toEqual(['fine.epub'])
  expect(run.stderr).toContain(
    'octavo validate: ./fine.epub is fine.epub, which is given already; it is looked at once',
  )
  expect(run.stderr).toContain('octavo validate: link.epub is fine.epub, which is given already; it is looked at once')
})

test('an unpacked EPUB is as good as a packed one', async () => {
  const { run, report } = await reportOf('unpacked --quick')
  expect(errors(report)).toEqual([])
  expect(report.publications[0]?.about?.title).toBe('The Stock Book')
  expect(run.code).toBe(0)
})

describe('several files', () => {
  test('come out in the order given, whoever is ready first', async () => {
    // EPUBCheck takes seconds for the first and no time for the others.
    const files = ['broken.epub', 'paper.epub', 'empty.epub', 'plain.epub', 'nowhere.epub']
    const run = await validate(`${files.join(' ')} --only container,epubcheck --jobs 3`)
    const headers = run.stdout.split('\n').filter((line) => files.includes(line))
    expect(headers).toEqual(files)
    // The overview below them has a line for each.
    expect(
      run.stdout
        .trimEnd()
        .split('\n')
        .slice(-5)
        .map((line) => line.split(/ +/).at(-1)),
    ).toEqual(files)
    expect(run.code).toBe(1)
  })

  test('leave one report: one JSON, one SARIF', async () => {
    const { report } = await reportOf('fine.epub broken.epub --quick')
    expect(report).toMatchObject({ schemaVersion: 1, command: 'validate' })
    expect(report.publications.map(({ file }) => file)).toEqual(['fine.epub', 'broken.epub'])
    const run = await validate('fine.epub broken.epub --quick --format sarif')
    const { runs } = JSON.parse(run.stdout) as { runs: { results: unknown[] }[] }
    expect(runs).toHaveLength(1)
    expect(runs[0]?.results.length).toBeGreaterThan(0)
  })
})

describe('options', () => {
  test.each([
    ['--only epubchek', 'Unexpected --only epubchek. Did you mean `epubcheck`?'],
    ['--without kindel,container', 'Unexpected --without kindel. Did you mean `kindle`?'],
    ['--for kdx', 'Unexpected --for kdx. Did you mean `kfx`?'],
    ['--format yaml', 'Unexpected --format yaml. Known: pretty, json, sarif, github.'],
    ['--fail-on eror', 'Unexpected --fail-on eror. Did you mean `error`?'],
    ['--jobs none', 'Unexpected --jobs none, expected a number from 1 to 64.'],
    ['--engine jaba', 'Unexpected --engine jaba. Did you mean `java`?'],
    ['--only kindle --without kindle', 'Nobody is left to ask: --without names every inspector that is asked.'],
  ])('%s ends with 2 and a way out', async (words, told) => {
    const run = await validate(`fine.epub ${words}`)
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: `octavo validate: ${told}\n` })
  })

  test('--only and --without say who is asked, and the answers say who was not', async () => {
    const { report } = await reportOf('fine.epub --only kindle,container')
    const [first] = report.publications
    expect(first?.answers.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      'valid not-asked',
      'accessible not-asked',
      'reads not-asked',
      'kindle passed',
    ])
    const without = await reportOf('fine.epub --quick --without kindle')
    expect(without.report.publications[0]?.evidence).toEqual([expect.stringMatching(/^\d+ container rules$/)])
  })

  test('--fail-on warning', async () => {
    expect((await validate('alt.epub --only container')).code).toBe(0)
    expect((await validate('alt.epub --only container --fail-on warning')).code).toBe(1)
  })

  test('--for decides what Kindle’s findings weigh', async () => {
    const kindle = edited(
      'OEBPS/c1.xhtml',
      '</body>',
      '<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mstack><mn>12</mn></mstack></math></p></body>',
    )
    writeFileSync(path.join(root, 'kindle.epub'), makeEpub(kindle))
    const anywhere = await validate('kindle.epub --only kindle')
    expect(anywhere.stdout).toMatch(/^Kindle +not yet +1 obstacle on the way to Kindle, told by --for kfx;/m)
    expect(anywhere.code).toBe(0)
    const headed = await validate('kindle.epub --only kindle --for kfx')
    expect(headed.stdout).toMatch(/^Kindle +failed +Kindle would refuse or lose 1 thing/m)
    expect(headed.code).toBe(1)
  })

  test('verdicts are kept in --cache, under the hash of the EPUB, and not with --no-cache', async () => {
    const words = [
      'validate',
      `${root}/paper.epub`,
      '--only',
      'epubcheck',
      '--format',
      'json',
      '--cache',
      `${root}/kept`,
    ]
    const told: string[][] = []
    const run = (more: readonly string[] = []): Promise<CliRun> => {
      const steps: string[] = []
      told.push(steps)
      return inProcess([...words, ...more], { progress: (line) => steps.push(line) })
    }
    const runs = [await run(), await run(), await run(['--no-cache'])]
    expect(told.map((steps) => steps.some((line) => line.endsWith(': verdict from the cache')))).toEqual([
      false,
      true,
      false,
    ])
    expect(filesBelow(path.join(root, 'kept'))).toHaveLength(1)
    // Whoever compares two reports sees no difference where there is none.
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1)
  })

  test('without --cache they are kept in the user’s cache folder', async () => {
    const home = path.join(root, 'home')
    const words = ['validate', `${root}/paper.epub`, '--only', 'epubcheck']
    vi.stubEnv('XDG_CACHE_HOME', home)
    await inProcess([...words, '--no-cache'])
    expect(existsSync(home)).toBe(false)
    await inProcess(words)
    expect(readdirSync(path.join(home, 'octavo'))).toEqual(['epubcheck'])
  })
})

describe('--report', () => {
  test('writes one file with every EPUB, and prints all the same', async () => {
    const file = path.join(root, 'out/report.html')
    const run = await validate(`fine.epub paper.epub --quick --report ${file}`)
    expect(run.stdout).toContain('The Stock Book')
    const html = readFileSync(file, 'utf8')
    expect(html.match(/<article/g)).toHaveLength(2)
    expect(html).toContain('It is a PDF, not an EPUB.')
    expect(filesBelow(path.join(root, 'out'))).toEqual(['report.html'])
  })

  test('that cannot be written is said, and ends with 2', async () => {
    const run = await validate(`fine.epub --quick --report ${root}/fine.epub/x.html`)
    expect(run.stderr).toContain('x.html: a part of the path is a file, not a folder')
    expect(run.code).toBe(2)
  })
})

test('a tool that is missing ends with 3, as unknown, and not with a pass', async () => {
  const run = await validateApart('fine.epub --only container,epubcheck --engine java --format json', {
    env: { PATH: root, JAVA_HOME: undefined },
  })
  const report = JSON.parse(run.stdout) as JsonReport
  expect(errors(report)).toEqual(['fine.epub epubcheck-unavailable'])
  expect(report.publications[0]?.answers[0]?.answer).toBe('unknown')
  expect(run.code).toBe(3)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s while EPUBCheck runs ends with 130 and leaves nothing behind',
  async (signal) => {
    const own = path.join(root, signal)
    mkdirSync(own)
    let sent = false
    const run = await validateApart('fine.epub broken.epub --only epubcheck', {
      env: { TMPDIR: own },
      watch: (child, told) => {
        if (sent || !/EPUBCheck \d/.test(told)) return
        sent = true
        child.kill(signal)
      },
    })
    expect(sent).toBe(true)
    expect({ code: run.code, signal: run.signal, stdout: run.stdout }).toEqual({ code: 130, signal: null, stdout: '' })
    expect(readdirSync(own).filter((name) => name.startsWith('octavo'))).toEqual([])
    expect(run.stdout + run.stderr).not.toMatch(stackTrace)
    expect(tmpdir()).not.toBe(own)
  },
)

test('check and build report in the same formats', async () => {
  const bookYaml = 'title: A\nauthors: [B]\nslug: a\ndate: 2026-11-22\ncontents: { chapters: [one.md] }\n'
  const [dir, out] = [path.join(root, 'book'), path.join(root, 'build')]
  mkdirSync(dir)
  writeFileSync(path.join(dir, 'book.yaml'), bookYaml)
  writeFileSync(path.join(dir, 'one.md'), '# One\n\n@fig:none\n')
  const check = await inProcess(['check', '--dir', dir, '--format', 'json'])
  expect(JSON.parse(check.stdout)).toMatchObject({
    command: 'check',
    errors: 1,
    findings: [{ rule: 'reference-undefined', file: `${dir}/one.md`, line: 3, column: 1 }],
  })
  expect(check.code).toBe(1)
  const build = await inProcess(['build', 'epub', '--dir', dir, '--format', 'github'])
  expect(build.stdout).toMatch(/^::error file=\S+\/one\.md,line=3,col=1,title=reference-undefined::/)
  writeFileSync(path.join(dir, 'one.md'), '# One\n\nWords.\n')
  const made = await inProcess(['build', 'epub', '--quick', '--dir', dir, '--out', out, '--format', 'json'])
  expect(JSON.parse(made.stdout)).toMatchObject({ command: 'build', artifacts: [{ output: 'epub', accepted: true }] })
})
