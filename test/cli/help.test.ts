import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../scripts/cli/commands/index.ts'
import { inProcess } from './in-process.ts'
import { octavo, type CliRun } from './octavo.ts'

const runs = new Map<string, CliRun>()

/** As users run it. */
const apart = ['--help', '--version', 'biuld', 'build --brwoser x']

/** All runs of this file: four are processes, the others are in this one, which says the same sooner. */
beforeAll(async () => {
  const within = [
    ...commands.map(({ name }) => `${name} --help`),
    'help check',
    'check --dir',
    'check one',
    'explain',
    'explain label-duplicate KFX-N03 mimetype',
    'explain lable-duplicate',
  ]
  for (const words of within) runs.set(words, await inProcess(words.split(' ')))
  for (const words of apart) runs.set(words, await octavo(words.split(' ')))
}, 300_000)

/** What a run said; every one of them is named above. */
function run(words: string): CliRun {
  const found = runs.get(words)
  if (found === undefined) throw new Error(`nobody ran octavo ${words}`)
  return found
}

describe('help', () => {
  test('names every command and every exit code', () => {
    const { code, stdout, stderr } = run('--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { name, summary } of commands) expect(stdout).toContain(`  ${name.padEnd(8)}  ${summary.split(':')[0]}`)
    expect(stdout).toMatch(/0 fine, 1 .*2 usage.*\s3 .*70 .*130 interrupted/s)
  })

  test.each(commands.map(({ name }) => name))('of %s names its usage and every option', (name) => {
    const { code, stdout, stderr } = run(`${name} --help`)
    const command = commands.find((candidate) => candidate.name === name)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')[0]).toBe(`Usage: octavo ${command?.usage}`)
    expect(stdout).toContain(command?.summary)
    for (const option of [...Object.keys(command?.options ?? {}), 'help']) expect(stdout).toContain(`--${option}`)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })

  test('is the same by another way', () => expect(run('help check').stdout).toBe(run('check --help').stdout))
})

test('--version is that of the package', async () => {
  const { default: facts } = (await import(path.join(import.meta.dirname, '../../package.json'), {
    with: { type: 'json' },
  })) as { default: { version: string } }
  expect(run('--version')).toMatchObject({ code: 0, stdout: `${facts.version}\n` })
})

describe('what is not understood ends with 2 and the nearest word', () => {
  test.each([
    ['biuld', /^octavo: Unexpected command `biuld`\. Did you mean `build`\?\n$/],
    ['build --brwoser x', /^octavo build: Unknown option '--brwoser'\. Did you mean `browser`\?\nUsage: octavo build /],
    ['check --dir', /^octavo check: .*--dir.*\nUsage: octavo check /],
    ['check one', /^octavo check: Unexpected argument `one`\nUsage: octavo check /],
    ['explain', /^octavo explain: Missing argument\nUsage: octavo explain /],
  ])('%s', (words, told) => {
    const { code, stdout, stderr } = run(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(told)
  })
})

describe('explain', () => {
  test('says why and how to mend, for ids of the text, of Kindle and of the container', () => {
    const { code, stdout, stderr } = run('explain label-duplicate KFX-N03 mimetype')
    expect(stdout).toMatch(/^label-duplicate: A label is given once\.\n  Why: .+\n  Mend: .+\n/)
    expect(stdout).toMatch(/^KFX-N03: .+\n  Why: .+\n  Mend: .+\n  Basis: .+\n/m)
    expect(stdout).toContain('\n  Level:  warning (kfx-output), error (kdp), error (send-to-kindle)\n')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('Unexpected rule `mimetype`') as string,
    })
  })

  test('of an unknown id names the nearest one', () => {
    expect(run('explain lable-duplicate')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'octavo: Unexpected rule `lable-duplicate`. Did you mean `label-duplicate`?\n',
    })
  })
})
