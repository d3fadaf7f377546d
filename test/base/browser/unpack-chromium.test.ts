import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packagedChromium } from '../../../scripts/base/browser/packaged-chromium.ts'
import { unpackChromium } from '../../../scripts/base/browser/unpack-chromium.ts'

const packaged = packagedChromium()
let cache = ''
beforeAll(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'octavo & '))
})
afterAll(() => rmSync(cache, { recursive: true, force: true }))

// Chromium without any font on the system draws no text at all, not even in the fonts that a page brings.
test.runIf(packaged !== undefined)('the packaged Chromium always has a font, whatever the system has', async () => {
  if (packaged === undefined) return
  const environment = { XDG_CACHE_HOME: cache }
  const { fontConfiguration: file } = await unpackChromium(packaged, undefined, environment)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('<include ignore_missing="yes">/etc/fonts/fonts.conf</include>')
  const folder = (/<dir>(.+)<\/dir>/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&')
  const fonts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttf'))
  expect(fonts.length).toBeGreaterThan(0)

  writeFileSync(file, 'what an older version wrote')
  await unpackChromium(packaged, undefined, environment)
  expect(readFileSync(file, 'utf8')).toBe(text)
})
