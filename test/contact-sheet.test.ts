import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Shot } from '../scripts/book/exhibits.ts'
import { contactSheet } from '../scripts/contact-sheet.ts'
import { writeContactSheet } from '../scripts/cli/write-contact-sheet.ts'
import { opaquePng } from '../scripts/pictures/raster.ts'

const grey = { data: new Uint8Array(36 * 72 * 4).fill(128), width: 36, height: 72 }

/** Two pictures of each of so many documents. */
async function shots(documents: number): Promise<Shot[]> {
  const png = await opaquePng(grey)
  return Array.from({ length: documents }, (_, at) => `EPUB/c${at}.xhtml`).flatMap((document) =>
    (['light', 'dark'] as const).map((scheme) => ({
      engine: 'engine',
      profile: 'phone',
      scheme,
      path: document,
      width: grey.width,
      height: grey.height,
      png,
    })),
  )
}

const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const bytes = Buffer.from(png)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** Two pictures of 180 px with 16 between and around them; 52 for words, 360 for pictures and 16 below, for each row. */
test.each([
  [1, { 'out.png': [408, 444] }],
  [2, { 'out.png': [800, 444] }],
  [24, { 'out.png': [800, 16 + 12 * 428] }],
  [25, { 'out-1.png': [800, 16 + 12 * 428], 'out-2.png': [408, 444] }],
])('%d documents', async (documents, expected) => {
  const sheets = await contactSheet(await shots(documents), 'out.png')
  expect(Object.fromEntries([...sheets].map(([name, bytes]) => [name, sizeOf(bytes)]))).toEqual(expected)
})

test('the same pictures make the same bytes, and none make no sheet', async () => {
  expect(await contactSheet(await shots(2), 'out.png')).toEqual(await contactSheet(await shots(2), 'out.png'))
  expect([...(await contactSheet([], 'out.png'))]).toEqual([])
})

test('the command line writes sheets, or says why it could not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-sheet-'))
  const told: string[] = []
  const terminal = { progress: () => undefined, tell: (line: string) => void told.push(line) }
  const book = { name: 'a.epub', shots: await shots(20) }
  try {
    const file = path.join(folder, 'sheet.png')
    expect(await writeContactSheet(file, [book, { ...book, name: 'b.epub' }], terminal)).toBe(true)
    expect(readdirSync(folder)).toEqual(['sheet-1.png', 'sheet-2.png'])
    expect(await writeContactSheet(folder, [book], terminal)).toBe(false)
    expect(await writeContactSheet(file, [{ ...book, shots: [] }], terminal)).toBe(false)
    const [made, refused, empty] = told.map((line) => line.replaceAll(folder, 'FOLDER'))
    expect(made).toBe('octavo validate: FOLDER/sheet-1.png, FOLDER/sheet-2.png')
    expect(refused).toMatch(/^octavo validate: Could not write FOLDER: ./)
    expect(empty).toBe('octavo validate: There are no pictures for FOLDER/sheet.png: no document was shown')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
