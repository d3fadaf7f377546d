import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptMarks, readPageMarks } from '../../../../scripts/formats/pdf/check/page-marks.ts'
import { cleanFurniture } from '../../../../scripts/formats/pdf/clean/clean-furniture.ts'
import { cleanPart } from '../../../../scripts/formats/pdf/clean/clean-part.ts'
import { unpackPart } from '../../../../scripts/formats/pdf/clean/pack-part.ts'
import { layoutOf } from '../bind/bind-prints.ts'
import { openPrinter, type Printer } from '../bind/print-page.ts'

const read = (name: string): string => readFileSync(path.join(import.meta.dirname, '../bind/cases', name), 'utf8')

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)
afterAll(async () => await printer.close())

/** What pages of a part say of their marks, and what their content says. */
function marksOf(part: Uint8Array): [kept: object, read: object][] {
  const { part: cleaned, streams } = unpackPart(part)
  return cleaned.pages.map(({ marks, content }) => [
    marks,
    keptMarks(readPageMarks(inflateSync(streams[content] ?? new Uint8Array()).toString('latin1'), false)),
  ])
}

test.for(['blocks', 'pieces', 'tables', 'figures', 'links'])(
  '%s: a part says of its marks what its content says',
  async (name) => {
    const print = await printer.print(read('frame.html').replace('BODY', () => read(`${name}.html`)))
    const marks = marksOf(await cleanPart(print, layoutOf(print)))
    expect(marks.length).toBeGreaterThan(0)
    for (const [kept, found] of marks) expect(kept).toEqual(found)
    for (const [kept, found] of marksOf(cleanFurniture(print))) expect(kept).toEqual(found)
  },
)
