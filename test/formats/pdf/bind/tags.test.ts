import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../../scripts/book/names.ts'
import { bindPrints } from './bind-prints.ts'
import { openPrinter, type Printer } from './print-page.ts'
import { tagLines } from './tag-lines.ts'

const folder = path.join(import.meta.dirname, 'cases')
const frame = readFileSync(path.join(folder, 'frame.html'), 'utf8')

/** What a case is, where it is no chapter. */
const roles: Readonly<Record<string, Role>> = { 'index.html': 'index' }

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)
afterAll(async () => await printer.close())

const cases = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'frame.html')

test.each(cases)('tags of %s', async (name) => {
  const body = readFileSync(path.join(folder, name), 'utf8')
  const print = await printer.print(frame.replace('BODY', () => body))
  const places = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => [id, { page: 0, x: 0, y: 100 }] as const)
  const { bytes, messages } = await bindPrints([print], { destinations: new Map(places) }, roles[name])
  const reader = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const lines = await tagLines(bytes, reader)
  await reader.destroy()
  const told = messages.map(({ reason }) => `! ${reason}\n`).join('')
  await expect(lines + told).toMatchFileSnapshot(path.join(folder, name.replace('.html', '.txt')))
})
