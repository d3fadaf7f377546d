import path from 'node:path'
import { message, type Message } from '../base/message.ts'
import type { Manuscript } from '../book/book.ts'
import type { Face } from '../book/theme.ts'
import { fontFacts, type FontFacts } from '../fonts/font-facts.ts'
import { slug } from '../fonts/slug.ts'

const forbidden: Readonly<Record<NonNullable<FontFacts['forbids']>, string>> = {
  embedding: 'Unexpected licence of the font: it forbids embedding (fsType 2), expected one that may go into a book',
  subsets: 'Unexpected licence of the font: it forbids subsets (fsType 256), expected one that may be cut down',
  outlines: 'Unexpected licence of the font: it allows bitmaps only (fsType 512), expected outlines',
}

/** Reads the fonts that book.yaml names. What is no font, or may not be embedded, is told and left out. */
export async function readFaces({
  config,
  folder,
  reader,
}: Manuscript): Promise<{ readonly faces: readonly Face[]; readonly messages: readonly Message[] }> {
  const faces: Face[] = []
  const messages: Message[] = []
  for (const { file, place, ...face } of config.fonts ?? []) {
    const at = { file: `${folder}/book.yaml`, place }
    const twin = faces.find(
      ({ family, weight, style, use }) =>
        use === face.use && slug(family) === slug(face.family) && weight === face.weight && style === face.style,
    )
    if (twin !== undefined) {
      const reason = `Unexpected second file for ${face.family} ${face.weight} ${face.style}, expected one for each face`
      messages.push(message({ severity: 'error', ruleId: 'font-twice', reason, ...at, note: notes['font-twice'] }))
      continue
    }
    const read = reader.bytes(file)
    if (!read.ok) {
      const ruleId = read.ruleId === 'file-missing' ? 'font-missing' : read.ruleId
      messages.push(message({ severity: 'error', ruleId, reason: read.reason, note: read.note, ...at }))
      continue
    }
    const facts = await fontFacts(read.value)
    const problem =
      facts === undefined
        ? { ruleId: 'font-unreadable', reason: `Unexpected content of \`${file}\`, expected a TTF, OTF or WOFF2 font` }
        : facts.forbids === undefined
          ? undefined
          : { ruleId: 'font-licence', reason: forbidden[facts.forbids] }
    if (problem !== undefined) {
      messages.push(message({ severity: 'error', ...problem, ...at, note: notes[problem.ruleId] }))
      continue
    }
    if (facts?.cubic === true || facts?.variable === true) {
      const kind = facts.variable ? 'variable font' : 'font with PostScript outlines'
      const reason = `Unexpected ${kind} \`${file}\`, expected a static one with TrueType outlines`
      messages.push(
        message({ severity: 'warning', ruleId: 'font-outlines', reason, ...at, note: notes['font-outlines'] }),
      )
    }
    faces.push({ ...face, path: path.resolve(folder, file), bytes: read.value })
  }
  return { faces, messages }
}

const notes: Readonly<Record<string, string>> = {
  'font-twice': 'Say `weight:` and `style:` of each file; the regular one needs neither.',
  'font-unreadable': 'Collections (.ttc) hold several fonts: take one out of it.',
  'font-licence': 'Take a font under an open licence: those of Google Fonts may be embedded.',
  'font-outlines':
    'Chromium draws it into PDFs as Type 3, letter by letter. Most families have static TTF files as well.',
}
