import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { build } from './read-pdf.ts'
import { plainBook } from './fixture.ts'

/** Processes that this one started. */
function children(): number[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
}

const isBrowser = (pid: number): boolean =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--remote-debugging-pipe')

test('no browser, no bytes: a message says what was tried', async () => {
  const packed = await build(plainBook, { browserPath: '/nowhere/chrome' })
  expect(packed.bytes).toHaveLength(0)
  expect(packed.messages).toMatchObject([{ ruleId: 'browser-missing', fatal: true }])
  expect(packed.messages[0]?.reason).toContain('/nowhere/chrome')
})

describe.runIf(process.platform === 'linux')('in the middle of a print', () => {
  test('a browser that dies is a message', { timeout: 60_000 }, async () => {
    const packed = await build(plainBook, {
      progress: (step) => {
        if (step === 'printing') for (const pid of children().filter(isBrowser)) process.kill(pid, 'SIGKILL')
      },
    })
    expect(packed.bytes).toHaveLength(0)
    expect(packed.messages).toMatchObject([{ ruleId: 'browser-crashed', fatal: true }])
    expect(packed.messages[0]?.note).toContain('octavo doctor')
    expect(children().filter(isBrowser)).toEqual([])
  })

  test('an interruption stops it and ends the browser', { timeout: 60_000 }, async () => {
    const abort = new AbortController()
    const building = build(plainBook, {
      signal: abort.signal,
      progress: (step) => {
        if (step === 'numbering') setTimeout(() => abort.abort(new Error('interrupted')), 5)
      },
    })
    await expect(building).rejects.toThrow('interrupted')
    expect(children().filter(isBrowser)).toEqual([])
  })
})
