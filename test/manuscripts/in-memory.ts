import path from 'node:path'
import { VFile } from 'vfile'
import { didYouMean } from '../../scripts/base/suggest.ts'
import { noCache } from '../../scripts/diagrams/cache.ts'
import { createDrawing } from '../../scripts/diagrams/draw.ts'
import type { FileReader, ReadResult } from '../../scripts/book/book.ts'
import { inOrder, makeBook, type BookTools, type ReadBook } from '../../scripts/make-book.ts'
import { readTheme } from '../../scripts/themes/read-theme.ts'
import { manuscriptFrom } from '../../scripts/manuscript/read-manuscript.ts'

/** Diagrams are drawn without a cache: what a case shows is what the engine makes. */
const theme = () => readTheme('octavo', [])
const draw = createDrawing(theme, noCache, {})

/** The manuscript's folder, as far as messages know: it is nowhere on the disk. */
export const folder = 'book'

/** A reader over files in memory that answers as the one on the disk does. */
function readerOver(files: ReadonlyMap<string, string | Uint8Array>): FileReader {
  const names = (): string[] => [...files.keys()].toSorted()
  const find = (name: string): ReadResult<string | Uint8Array> => {
    const found = files.get(path.posix.normalize(name))
    if (found !== undefined) return { ok: true, value: found }
    const reason = `Could not find \`${name}\` below the manuscript's folder`
    return { ok: false, ruleId: 'file-missing', reason, note: didYouMean(name, names()) }
  }
  return {
    names,
    text: (name) => {
      const found = find(name)
      return found.ok ? { ok: true, value: String(new VFile(found.value)) } : found
    },
    bytes: (name) => {
      const found = find(name)
      return found.ok
        ? { ok: true, value: typeof found.value === 'string' ? new TextEncoder().encode(found.value) : found.value }
        : found
    },
  }
}

/** Reads a book from files in memory; without `speak`, formulas are read symbol by symbol. */
export async function bookFrom(
  files: ReadonlyMap<string, string | Uint8Array>,
  tools: BookTools = {},
): Promise<ReadBook> {
  const { value, messages } = manuscriptFrom(readerOver(files), folder)
  if (value === undefined) return { equations: 0, messages: inOrder(messages) }
  const made = await makeBook(value, { draw, theme, ...tools })
  return { ...made, messages: inOrder([...messages, ...made.messages]) }
}
