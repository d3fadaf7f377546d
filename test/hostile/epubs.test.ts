import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../scripts/base/run-program.ts'
import { compile, readable } from './compiled.ts'
import { hostileEpubs } from './epubs/index.ts'
import type { GroupLine } from './inspect-group.ts'

/** MB of heap: what all of the set must be read in, however much it declares. */
const heap = 512
/** Seconds for a group, many times what it takes: this ends hangs and measures nothing. */
const guard = 600

/**
 * A process that may read the packages and nothing else, may write nothing, start nothing and reach no network: whatever
 * is found is found without, and an attempt ends it.
 */
const restricted = ['--experimental-permission', `--allow-fs-read=${readable}${path.sep}`, '--no-warnings']

let out = ''
beforeAll(async () => {
  out = await compile('inspect-group')
}, 300_000)

function inspectGroup(group: string, flags: readonly string[] = []): ReturnType<typeof runProgram> {
  const preload = ['--import', path.join(out, 'forbid-effects.mjs')]
  const args = [`--max-old-space-size=${heap}`, ...restricted, ...preload, ...flags]
  const env = { FORBID_PROGRAMS: '1', PATH: '' }
  return runProgram(process.execPath, [...args, path.join(out, 'test/hostile/inspect-group.js'), group], {
    timeLimit: guard,
    env,
  })
}

test.for(Object.keys(hostileEpubs))(
  'hostile %s end in findings, within bounds',
  { timeout: guard * 1000 + 9000 },
  async (group) => {
    const run = await inspectGroup(group)
    expect({ outcome: run.outcome, code: run.code, stderr: run.stderr }).toEqual({
      outcome: 'ended',
      code: 0,
      stderr: '',
    })
    // The lines are our own, written by the child.
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GroupLine)
    const cases = hostileEpubs[group] ?? []
    expect(lines.map(({ name, container }) => ({ name, container }))).toEqual(
      cases.map(({ name, findings }) => ({ name, container: findings })),
    )
    for (const [at, { name, kindle = [] }] of cases.entries()) {
      const ids = new Set(lines[at]?.kindle.flatMap((each) => each.split(' ')))
      expect(
        kindle.filter((id) => !ids.has(id)),
        name,
      ).toEqual([])
    }
  },
)

test.each([
  ['reads', "import fs from 'node:fs'; fs.readFileSync('/etc/hostname')"],
  ['writes', "import fs from 'node:fs'; fs.writeFileSync('/tmp/octavo-canary', '')"],
  ['starts a program', "import { spawn } from 'node:child_process'; spawn('true')"],
  ['asks a server', "import { get } from 'node:http'; get('http://127.0.0.1:9')"],
  ['fetches', "fetch('http://127.0.0.1:9')"],
])('a process that %s would be noticed', async (_, script) => {
  const run = await inspectGroup('none', ['--import', `data:text/javascript,${encodeURIComponent(script)}`])
  expect(run.code).not.toBe(0)
  expect(run.stderr).toMatch(/restricted|forbidden/)
})
