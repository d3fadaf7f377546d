import { characterMap, tablesOf } from '../base/sfnt.ts'
import type { Face } from '../book/theme.ts'
import { faceBytes } from './face-bytes.ts'
import { unpacked } from './unpacked.ts'

/** Whether a face has a glyph for each code point of a text. */
export type Covers = (text: string) => boolean

/** Font files are large and do not change while Octavo runs. */
const known = new Map<string, Promise<Covers>>()

/** Reads which characters a face has: its `cmap`, whatever the file is packed as. Rejects when it is no font. */
export function coverageOf(face: Face): Promise<Covers> {
  if (face.bytes !== undefined) return read(face)
  const found = known.get(face.path) ?? read(face)
  known.set(face.path, found)
  return found
}

async function read(face: Face): Promise<Covers> {
  const font = await unpacked(faceBytes(face))
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const glyphOf = characterMap(view, tablesOf(view).get('cmap') ?? 0)
  return (text) => [...text].every((character) => glyphOf(character.codePointAt(0) ?? 0) !== 0)
}

/** A text is covered when every one of the faces has all of it: which one is asked depends on weight and style. */
export async function coveredByAll(faces: readonly Face[]): Promise<Covers> {
  const all = await Promise.all(faces.map(coverageOf))
  return (text) => all.length > 0 && all.every((covers) => covers(text))
}
