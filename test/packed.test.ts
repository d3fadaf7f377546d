import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edited, makeEpub } from './epub-fixture.ts'

const root = path.join(import.meta.dirname, '..')
// Below node_modules, so that what the package needs is found there.
const project = mkdtempSync(path.join(root, 'node_modules/.octavo-packed-'))
afterAll(() => rmSync(project, { recursive: true, force: true }))

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: path.join(project, 'tmp') },
  })
}

/** The package as npm would send it, unpacked into a project of somebody's. */
beforeAll(() => {
  const [installed, tmp] = [path.join(project, 'node_modules/octavo'), path.join(project, 'tmp')]
  for (const folder of [installed, tmp]) mkdirSync(folder, { recursive: true })
  const [tarball = ''] = run('npm', ['pack', '--silent', '--pack-destination', project], root)
    .trim()
    .split('\n')
    .slice(-1)
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], project)
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }')
  const faulty = '<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mstack><mn>12</mn></mstack></math></p></body>'
  writeFileSync(path.join(project, 'book.epub'), makeEpub(edited('OEBPS/c1.xhtml', '</body>', faulty)))
}, 300_000)

test('the handbook’s example of the library prints what it says, and nothing is left behind', () => {
  copyFileSync(path.join(root, 'docs/code/validate-epub.mjs'), path.join(project, 'example.mjs'))
  expect(run(process.execPath, ['example.mjs'], project)).toMatch(
    /^valid: not-asked\naccessible: not-asked\nreads: not-asked\nkindle: failed\nbook\.epub\/OEBPS\/c1\.xhtml:\d+ KFX-M01\n/,
  )
  expect(readdirSync(path.join(project, 'tmp'))).toEqual([])
})

test('the command of the package writes a report', () => {
  const main = path.join(project, 'node_modules/octavo/lib/cli/main.js')
  const told = run(
    process.execPath,
    [main, 'validate', 'book.epub', '--quick', '--no-cache', '--report', 'r.html'],
    project,
  )
  expect(told).toContain('KFX')
  expect(readdirSync(project)).toContain('r.html')
})

test('the script that lays out pages lies ready in it', () => {
  expect(readdirSync(path.join(project, 'node_modules/octavo/lib/formats/pdf'))).toContain('galley.js')
})

test('its types are those of a library', () => {
  const code = `import { validate, type Finding, type ValidateOptions, type Validation } from 'octavo'
const options: ValidateOptions = { inspectors: ['kindle'], destination: 'kdp', signal: new AbortController().signal }
const { findings, answers, about }: Validation = await validate(new Uint8Array(), options)
const first: Finding | undefined = findings[0]
console.log(first?.excerpt?.text, answers[0]?.evidence.join(), about?.accessibility[0]?.says)
// @ts-expect-error there is no such place
await validate('x.epub', { destination: 'moon' })
`
  writeFileSync(path.join(project, 'consumer.ts'), code)
  const flags = [
    '--noEmit',
    '--ignoreConfig',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--skipLibCheck',
    '--types',
    'node',
  ]
  expect(
    run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), ...flags, 'consumer.ts'], project),
  ).toBe('')
})
