import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Packed } from '../../../../scripts/book/format.ts'
import { hasErrors, type Message } from '../../../../scripts/base/message.ts'
import { packOutput } from '../../../../scripts/pack-output.ts'
import { bookFrom } from '../../../manuscripts/in-memory.ts'

const drawing = (height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 ${height}"><rect width="400" height="${height}" fill="#246"/></svg>`

export interface Printed {
  readonly packed: Packed | undefined
  readonly messages: readonly Message[]
}

/** Makes the screen PDF of a book of the given chapters; pictures of several heights lie beside them. */
export async function printBook(
  chapters: readonly string[],
  more: Readonly<Record<string, string>> = {},
  options: { readonly signal?: AbortSignal; readonly progress?: (step: string) => void } = {},
): Promise<Printed> {
  const names = chapters.map((_, at) => `chapters/${at + 1}.md`)
  const yaml = `title: T\nauthors: [A]\nslug: t\ndate: 2026-11-22\ncontents: { front: [titlepage, toc], chapters: [${names.join(', ')}] }\n`
  const read = await bookFrom(
    new Map([
      ['book.yaml', yaml],
      ['figures/low.svg', drawing(60)],
      ['figures/middle.svg', drawing(240)],
      ['figures/high.svg', drawing(560)],
      ...names.map((name, at): [string, string] => [name, chapters[at] ?? '']),
      ...Object.entries(more),
    ]),
  )
  const output = read.book?.config.outputs['screen']
  if (output === undefined || hasErrors(read.messages)) return { packed: undefined, messages: read.messages }
  // A folder of its own: what an earlier run kept would hide what this one does.
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-print-'))
  try {
    const made = await packOutput(read, output, {
      folder: path.join(folder, 'manuscript'),
      out: '',
      outputs: [],
      ...options,
    })
    return { packed: made?.packed, messages: [...read.messages, ...(made?.messages ?? [])] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
