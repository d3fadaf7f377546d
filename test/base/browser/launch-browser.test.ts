import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../scripts/base/browser/launch-browser.ts'

let folder: string
const before = process.env['TMPDIR']
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'octavo-test-'))
  // Profiles go below the temporary folder: none may be left.
  process.env['TMPDIR'] = folder
})
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  rmSync(folder, { recursive: true })
})

function standIn(script: string): string {
  const file = path.join(folder, 'stand-in')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

const profiles = (): string[] => readdirSync(folder).filter((name) => name.startsWith('octavo-browser-'))

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A zombie still has its number.
    return !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '')
  } catch {
    return false
  }
}

describe.runIf(process.platform !== 'win32')('a browser that does not work ends in a message', () => {
  test('when it ends at once, with its own words', async () => {
    const { value, messages } = await launchBrowser({ configured: standIn('echo "no display" >&2; exit 3') })
    expect(value).toBeUndefined()
    expect(messages).toMatchObject([{ ruleId: 'browser-missing', fatal: true }])
    expect(messages[0]?.reason).toContain('it ended with code 3: no display.')
    expect(messages[0]?.note).toContain('octavo doctor')
    expect(profiles()).toEqual([])
  })

  test('when it hangs, and then it is gone', async () => {
    const numbers = path.join(folder, 'pids')
    const configured = standIn(`echo $$ > ${numbers}\nsleep 60 &\necho $! >> ${numbers}\nwait`)
    const { messages } = await launchBrowser({ configured, limit: 400 })
    expect(messages[0]?.reason).toContain('it did not answer within 0.4 s')
    await wait(100)
    const pids = readFileSync(numbers, 'utf8').trim().split('\n').map(Number)
    expect(pids).toHaveLength(2)
    expect(pids.filter(isAlive)).toEqual([])
    expect(profiles()).toEqual([])
  })

  test('when there is no such file, and when it is no program', async () => {
    const missing = await launchBrowser({ configured: path.join(folder, 'nothing') })
    expect(missing.messages[0]?.reason).toContain('there is no such file')
    const text = path.join(folder, 'text')
    writeFileSync(text, 'not a program')
    const refused = await launchBrowser({ configured: text })
    expect(refused.messages[0]?.reason).toContain('it cannot be started')
    expect(profiles()).toEqual([])
  })

  test('and a relative path is one from where the command runs', async () => {
    const configured = path.relative(process.cwd(), standIn('exit 4'))
    const { messages } = await launchBrowser({ configured })
    expect(messages[0]?.reason).toContain('it ended with code 4')
  })

  test('when there is none at all', async () => {
    const { messages } = await launchBrowser({ origins: [] })
    expect(messages).toMatchObject([{ ruleId: 'browser-missing', fatal: true }])
    expect(messages[0]?.note).toContain('Install Chrome')
  })

  test('and an interruption ends it', async () => {
    const abort = new AbortController()
    const launching = launchBrowser({ configured: standIn('sleep 60'), signal: abort.signal })
    setTimeout(() => abort.abort(new Error('stop')), 200)
    await expect(launching).rejects.toThrow('stop')
    expect(profiles()).toEqual([])
  })
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the packaged Chromium starts without any other and prints a tagged PDF',
  { timeout: 120_000 },
  async () => {
    const { value, messages } = await launchBrowser({ origins: ['package'] })
    expect(messages).toEqual([])
    if (value === undefined) throw new Error('no browser')
    expect(value).toMatchObject({ origin: 'package', problems: [] })
    expect(value.version).toMatch(/147\./)
    const page = await value.browser.newPage()
    await page.setContent('<!doctype html><html lang="en"><title>T</title><h1>Heading</h1>')
    const bytes = Buffer.from(await page.pdf({ tagged: true })).toString('latin1')
    expect(bytes).toContain('/StructTreeRoot')
    expect(bytes).toContain('/Marked true')
    await value.close()
    await value.close()
    expect(profiles()).toEqual([])
  },
)
