import { ownEntry } from '../../../base/own-entry.ts'
import { faceRulesOf, type FaceRule } from './face-rules.ts'
import { fontKindOf, type FontKind } from './font-kind.ts'
import { sfntFactsOf, type SfntFacts } from './sfnt-facts.ts'
import { manglings, unmangle, type Mangling } from './unmangle.ts'
import type { WrittenStyles } from '../css/written/written-styles.ts'
import type { EncryptedFile } from '../kindle-book.ts'
import type { Publication } from '../../../book/publication.ts'

/** A font file of the book, declared in the manifest or named by an `@font-face`. */
export interface FontFile {
  readonly path: string
  /** Of the file as it is meant to be, without its mangling. */
  readonly kind: FontKind
  /** How encryption.xml says that it is mangled. */
  readonly mangling?: Mangling['name'] | undefined
  /** Undone, the mangling leaves no font: the book's identifier is another than the one it was made with. */
  readonly spoilt: boolean
  /** The file is a font as it lies there, whatever encryption.xml says. */
  readonly plain: boolean
  readonly facts?: SfntFacts | undefined
  /** The `@font-face` rules that name it. */
  readonly faces: readonly FaceRule[]
}

/** Reads the fonts that are in the archive; those that a real encryption hides are left out. */
export function fontFilesOf(
  publication: Publication,
  encryption: readonly EncryptedFile[],
  written: WrittenStyles,
): FontFile[] {
  const algorithms = new Map(encryption.map(({ path, algorithm }) => [path, algorithm]))
  const faces = faceRulesOf(written)
  const facesOf = new Map<string | undefined, Set<FaceRule>>()
  for (const face of faces) {
    for (const { path } of face.sources) facesOf.set(path, (facesOf.get(path) ?? new Set()).add(face))
  }
  const declared = publication.manifest.filter(({ mediaType }) => fontType.test(mediaType)).map(({ path }) => path)
  const paths = new Set([...declared, ...faces.flatMap((face) => face.sources.map(({ path }) => path))])
  return [...paths].flatMap((path) => {
    const entry = path === undefined ? undefined : publication.entries.get(path)
    const algorithm = path === undefined ? undefined : algorithms.get(path)
    const mangling = algorithm === undefined ? undefined : ownEntry(manglings, algorithm)
    if (path === undefined || entry === undefined || (algorithm !== undefined && mangling === undefined)) return []
    const used = [...(facesOf.get(path) ?? [])]
    return [fontFile(path, entry.bytes, mangling, publication, used)]
  })
}

const fontType = /^(?:font\/|application\/(?:vnd\.ms-(?:opentype|fontobject)|font-|x-font-))/i

function fontFile(
  path: string,
  bytes: Uint8Array,
  mangling: Mangling | undefined,
  publication: Publication,
  faces: readonly FaceRule[],
): FontFile {
  const asItLies = fontKindOf(bytes)
  const clear = mangling?.keys(publication).map((key) => unmangle(bytes, mangling, key)) ?? [bytes]
  const right = clear.find((each) => isFont(fontKindOf(each)))
  const kind = right === undefined ? asItLies : fontKindOf(right)
  return {
    path,
    kind,
    mangling: mangling?.name,
    spoilt: mangling !== undefined && right === undefined && bytes.length > 0,
    plain: isFont(asItLies),
    facts: right !== undefined && kind === 'sfnt' ? sfntFactsOf(right) : undefined,
    faces,
  }
}

function isFont(kind: FontKind): boolean {
  return kind !== 'unknown' && kind !== 'empty'
}
