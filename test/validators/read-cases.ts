import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stockText, type Overlay } from '../epub-fixture.ts'

/** A case of a text file: what is done to the stock book, and everything that is said about it. */
export interface EpubCase {
  readonly title: string
  readonly overlay: Overlay
  /** `warning OEBPS/c2.xhtml:14:7 epub-alt-missing`, sorted as written; empty for a near miss. */
  readonly messages: readonly string[]
}

/**
 * Reads `cases/<name>.md`: a heading per case, then fences. `edit PATH` replaces its `-` lines by its `+` lines,
 * `file PATH` is a whole file, `without PATH` removes one, `messages` lists what must be reported and nothing else.
 */
export function readCases(name: string): EpubCase[] {
  const text = readFileSync(path.join(import.meta.dirname, 'cases', `${name}.md`), 'utf8')
  return text
    .split(/^## /m)
    .slice(1)
    .map((part): EpubCase => {
      const overlay: Overlay = {}
      let messages: string[] | undefined
      for (const [, verb = '', file = '', body = ''] of part.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)) {
        if (verb === 'messages') messages = body.split('\n').filter((line) => line !== '')
        else if (verb === 'without') overlay[file] = null
        else if (verb === 'file') overlay[file] = body
        else if (verb === 'edit') overlay[file] = edit(overlay[file] ?? stockText(file), body)
        else throw new Error(`Unknown fence ${verb} in ${name}.md`)
      }
      const title = part.split('\n', 1)[0] ?? ''
      if (messages === undefined) throw new Error(`"${title}" has no messages`)
      return { title, overlay, messages }
    })
}

function edit(text: string | Uint8Array, change: string): string {
  const lines = (sign: string): string =>
    change
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(2))
      .join('\n')
  const from = lines('-')
  if (typeof text !== 'string' || from === '' || !text.includes(from))
    throw new Error(`The stock book has no "${from}"`)
  return text.replace(from, () => lines('+'))
}
