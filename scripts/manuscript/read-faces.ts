import path from 'node:path'
import { message, type Message } from '../base/message.ts'
import type { Manuscript } from '../book/book.ts'
import type { Face } from '../book/theme.ts'
import { faceProblem } from '../fonts/face-problem.ts'
import { slug } from '../fonts/slug.ts'

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
      const note = 'Say `weight:` and `style:` of each file; the regular one needs neither.'
      const reason = `Unexpected second file for ${face.family} ${face.weight} ${face.style}, expected one for each face`
      messages.push(message({ severity: 'error', ruleId: 'font-twice', reason, ...at, note }))
      continue
    }
    const read = reader.bytes(file)
    if (!read.ok) {
      const ruleId = read.ruleId === 'file-missing' ? 'font-missing' : read.ruleId
      messages.push(message({ severity: 'error', ruleId, reason: read.reason, note: read.note, ...at }))
      continue
    }
    const problem = await faceProblem(file, read.value)
    if (problem !== undefined) messages.push(message({ ...problem, ...at }))
    if (problem?.severity === 'error') continue
    faces.push({ ...face, path: path.resolve(folder, file), bytes: read.value })
  }
  return { faces, messages }
}
