import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowsers } from '../../../scripts/base/browser/find-browsers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'octavo-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function executable(...parts: string[]): string {
  const file = path.join(folder, ...parts)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, 0o755)
  return file
}

const paths = (environment: Record<string, string>, configured?: string): string[] =>
  findBrowsers(configured, environment)
    .filter(({ origin }) => origin !== 'package')
    .map(({ path: file }) => file)

test('a path that somebody named is the only candidate, the strongest name first', () => {
  executable('bin', 'chromium')
  const environment = {
    PATH: path.join(folder, 'bin'),
    CHROME_PATH: '/c',
    PUPPETEER_EXECUTABLE_PATH: '/p',
    OCTAVO_BROWSER: '/o',
  }
  expect(findBrowsers('/flag', environment)).toMatchObject([{ origin: 'configured', path: '/flag' }])
  expect(findBrowsers(undefined, environment)).toMatchObject([{ path: '/o', name: 'OCTAVO_BROWSER' }])
  const { OCTAVO_BROWSER: _, ...weaker } = environment
  expect(findBrowsers(undefined, weaker)).toMatchObject([{ path: '/p', name: 'PUPPETEER_EXECUTABLE_PATH' }])
  const { PUPPETEER_EXECUTABLE_PATH: __, ...weakest } = weaker
  expect(findBrowsers(undefined, weakest)).toMatchObject([{ path: '/c', name: 'CHROME_PATH' }])
})

test('an empty variable names nothing', () => {
  const chromium = executable('bin', 'chromium')
  expect(paths({ PATH: path.join(folder, 'bin'), CHROME_PATH: '' })).toEqual([chromium])
})

test('system browsers come before those of puppeteer, each file once, folders and plain files never', () => {
  const edge = executable('bin', 'microsoft-edge')
  const chrome = executable('bin', 'google-chrome')
  symlinkSync(path.join(folder, 'bin'), path.join(folder, 'link'))
  mkdirSync(path.join(folder, 'bin', 'chromium'))
  writeFileSync(path.join(folder, 'bin', 'chrome'), 'text')
  const older = executable('.cache', 'puppeteer', 'chrome', 'linux-99.0.1.0', 'chrome-linux64', 'chrome')
  const newer = executable('.cache', 'puppeteer', 'chrome', 'linux-147.0.7727.24', 'chrome-linux64', 'chrome')
  const shell = executable(
    '.cache',
    'puppeteer',
    'chrome-headless-shell',
    'linux-150.0.0.1',
    'x',
    'chrome-headless-shell',
  )
  const PATH = [path.join(folder, 'bin'), path.join(folder, 'link'), 'relative'].join(path.delimiter)
  expect(paths({ PATH, HOME: folder })).toEqual([chrome, edge, newer, older, shell])
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the Chromium of the npm package is installed',
  () => {
    expect(findBrowsers(undefined, { PATH: '' }).at(-1)).toMatchObject({
      origin: 'package',
      name: 'Chromium 147.0.0 of @sparticuz/chromium',
    })
  },
)
