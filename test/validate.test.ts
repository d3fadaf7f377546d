import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { validate } from '../scripts/index.ts'
import { edited, makeEpub } from './epub-fixture.ts'

const root = mkdtempSync(path.join(tmpdir(), 'octavo-library-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const quick = { inspectors: ['container', 'kindle'] } as const
const withoutAlt = makeEpub(edited('OEBPS/c2.xhtml', ' alt="', ' title="'))

describe('what is validated', () => {
  test('may be a path, an address of a file, bytes, bytes with a name', async () => {
    const file = path.join(root, 'mine.epub')
    writeFileSync(file, withoutAlt)
    const sources = [file, pathToFileURL(file), withoutAlt, { name: 'mine.epub', bytes: withoutAlt }]
    const found = await Promise.all(sources.map((source) => validate(source, quick)))
    expect(found.map((one) => one.file)).toEqual([file, file, 'book.epub', 'mine.epub'])
    expect(new Set(found.map(({ digest }) => digest)).size).toBe(1)
    for (const { file: name, findings } of found) {
      expect(findings.find(({ rule }) => rule === 'epub-alt-missing')?.file).toBe(`${name}/OEBPS/c2.xhtml`)
    }
  })

  test('a file beyond all memory is a finding, and is not read', async () => {
    const file = path.join(root, 'huge.epub')
    writeFileSync(file, '')
    // Takes no room on the disk.
    truncateSync(file, 3_000_000_000)
    const { findings } = await validate(file)
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error epub-file-too-large'])
  })

  test('a file that is not there is a finding, not an exception', async () => {
    const { findings, answers } = await validate(path.join(root, 'none.epub'))
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error epub-not-found'])
    expect(answers.map(({ answer }) => answer)).toEqual(Array(4).fill('failed'))
  })
})

test('a finding holds all that is known of it', async () => {
  const { findings, messages } = await validate({ name: 'book.epub', bytes: withoutAlt }, quick)
  const finding = findings.find(({ rule }) => rule === 'epub-alt-missing')
  const message = messages.find(({ ruleId }) => ruleId === 'epub-alt-missing')
  expect(finding).toMatchObject({
    severity: 'warning',
    inspector: 'container',
    reason: message?.reason,
    path: 'OEBPS/c2.xhtml',
    line: message?.line,
    column: message?.column,
    sources: expect.arrayContaining([expect.stringMatching(/^https:/)]) as string[],
  })
  expect(finding?.excerpt?.text.slice((finding.excerpt.column ?? 1) - 1)).toMatch(/^<img /)
  expect(finding?.why).toBeTruthy()
  expect(finding?.mend).toBeTruthy()
})

test('findings stand in the order of the book: the EPUB, the package, the spine, each from its top', async () => {
  const bytes = makeEpub({
    ...edited('OEBPS/c2.xhtml', ' alt="', ' title="'),
    ...edited(
      'OEBPS/c1.xhtml',
      '</body>',
      '<p><img src="images/figure.png"/></p>\n<p><a href="javascript:x()">x</a></p></body>',
    ),
    'OEBPS/stray.txt': 'Not in the manifest.',
    mimetype: 'application/epub',
  })
  const { findings } = await validate(bytes, { inspectors: ['container'] })
  const paths = findings.map(({ path: inside = '', line = 0 }) => `${inside}:${line}`)
  const firsts = [...new Set(findings.map(({ path: inside }) => inside))]
  expect(firsts.filter((inside) => inside !== undefined)).toEqual([
    'mimetype',
    'OEBPS/c1.xhtml',
    'OEBPS/c2.xhtml',
    'OEBPS/stray.txt',
  ])
  const ofFirst = findings.filter(({ path: inside }) => inside === 'OEBPS/c1.xhtml').map(({ line = 0 }) => line)
  expect(ofFirst).toEqual(ofFirst.toSorted((one, other) => one - other))
  expect(paths.length).toBeGreaterThan(4)
})

describe('answers', () => {
  test('say passed only where the one who answers was asked', async () => {
    const answer = async (inspectors: string[]) =>
      (await validate(makeEpub(), { inspectors })).answers.map(({ answer: said }) => said)
    expect(await answer(['container'])).toEqual(['not-asked', 'not-asked', 'not-asked', 'not-asked'])
    expect(await answer(['container', 'kindle'])).toEqual(['not-asked', 'not-asked', 'not-asked', 'passed'])
  })

  test('say failed where the container alone finds an error, and unknown where a tool is missing', async () => {
    const script = edited('OEBPS/c1.xhtml', '</body>', '<p><a href="javascript:x()">x</a></p></body>')
    const failed = await validate(makeEpub(script), { inspectors: ['container'] })
    expect(failed.answers[0]).toMatchObject({ question: 'valid', answer: 'failed', headline: '1 error' })
    vi.stubEnv('PATH', root)
    vi.stubEnv('JAVA_HOME', undefined)
    const unknown = await validate(makeEpub(), { inspectors: ['epubcheck'], engine: 'java' })
    expect(unknown.answers[0]).toMatchObject({ answer: 'unknown', headline: 'EPUBCheck could not look' })
  })
})

test('can be aborted, says nothing, and leaves nothing in the temporary folder', async () => {
  vi.stubEnv('TMPDIR', root)
  const written = vi.spyOn(process.stdout, 'write')
  const before = readdirSync(root)
  const controller = new AbortController()
  const running = validate(makeEpub(), {
    inspectors: ['container', 'epubcheck'],
    signal: controller.signal,
    progress: (step) => {
      if (step.startsWith('EPUBCheck')) controller.abort(new Error('enough'))
    },
  })
  await expect(running).rejects.toThrow('enough')
  await expect(validate(makeEpub(), { signal: controller.signal })).rejects.toThrow('enough')
  expect(readdirSync(root)).toEqual(before)
  expect(written).not.toHaveBeenCalled()
})

test('ignored rules are in no list and in no answer', async () => {
  const script = edited('OEBPS/c1.xhtml', '</body>', '<p><a href="javascript:x()">x</a></p></body>')
  const options = { inspectors: ['container'], ignoredRules: new Set(['epub-javascript-link']) }
  const { findings, messages, answers } = await validate(makeEpub(script), options)
  expect([...findings.map(({ rule }) => rule), ...messages.map(({ ruleId }) => ruleId)]).not.toContain(
    'epub-javascript-link',
  )
  expect(answers[0]?.answer).toBe('not-asked')
})
