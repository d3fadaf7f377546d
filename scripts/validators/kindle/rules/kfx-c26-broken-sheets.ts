import { everywhere, type KindleRule } from '../rule.ts'
import { logs } from '../sources.ts'
import type { WrittenSheet } from '../css/written/written-sheet.ts'
import type { KindleBook } from '../kindle-book.ts'

export const kfxC26BrokenSheets: KindleRule = {
  id: 'KFX-C26',
  summary: 'A style sheet cannot be read, or is not there',
  why: 'A sheet that is missing is noted (W14010) and the book converted without it. After an error in a sheet each program decides for itself what to leave out.',
  mend: 'Mend the place; add the file or take the reference away; save sheets as UTF-8.',
  basis: 'inferred',
  sources: [`${logs}, W14010`],
  level: everywhere('warning'),
  check(book, report) {
    const { broken, sheets, unread } = book.written()
    for (const { file, href, place } of broken) {
      report({ file, place, detail: `Unexpected reference to "${href}", expected a style sheet of the book` })
    }
    for (const file of unread) {
      const detail =
        'Unexpected amount of CSS, which was not looked at, expected at most 4 million characters in a sheet and 8 in all'
      report({ file, place: { line: 1, column: 1 }, detail })
    }
    for (const sheet of sheets) {
      const { documents, faults, file, owner } = sheet
      const [first] = faults
      if (documents.length === 0) continue
      if (first !== undefined) {
        const more = faults.length > 1 ? ` and ${faults.length - 1} more` : ''
        const detail = `Unexpected CSS that cannot be read (${first.reason})${more}, expected rules with selectors and declarations`
        report({ file, element: owner, place: first.place, detail })
      }
      const encoding = sheet.kind === 'file' ? foreignEncoding(book, sheet) : undefined
      if (encoding === undefined) continue
      report({ file, place: { line: 1, column: 1 }, detail: `Unexpected encoding ${encoding}, expected UTF-8` })
    }
  },
}

/** The encoding that a sheet has or claims where that matters: plain ASCII is the same in all of them. */
function foreignEncoding({ entries }: KindleBook, { file }: WrittenSheet): string | undefined {
  const bytes = entries.get(file)?.bytes ?? new Uint8Array()
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) return 'UTF-16'
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  const claimed = /^(?:\u00EF\u00BB\u00BF)?@charset\s+["']([^"']+)["']/.exec(head)?.[1]
  if (claimed === undefined || /^utf-?8$/i.test(claimed) || bytes.every((byte) => byte < 0x80)) return undefined
  return `"${claimed}"`
}
