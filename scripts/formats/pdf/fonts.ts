import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PackagePath } from '../../book/names.ts'
import type { Face } from '../../book/theme.ts'
import { cssString } from './css-string.ts'

export interface EmbeddedFonts {
  /** `@font-face` rules that name the files, and the face of formulas. */
  readonly css: string
  readonly files: ReadonlyMap<PackagePath, Uint8Array>
}

const kinds: Readonly<Record<string, string>> = {
  '.ttf': 'truetype',
  '.otf': 'opentype',
  '.woff': 'woff',
  '.woff2': 'woff2',
}

/** Reads the faces of a theme whole: Chromium subsets what it embeds. Throws when a file of the theme is missing. */
export async function embeddedFonts(faces: readonly Face[]): Promise<EmbeddedFonts> {
  const files = new Map<PackagePath, Uint8Array>()
  const rules: string[] = []
  for (const face of faces) {
    const name = `fonts/${path.basename(face.path)}` as PackagePath // A path made here, of a bare file name.
    if (!files.has(name)) files.set(name, await readFile(face.path))
    const format = kinds[path.extname(face.path).toLowerCase()] ?? 'truetype'
    rules.push(
      `@font-face { font-family: ${cssString(face.family)}; font-weight: ${face.weight}; font-style: ${face.style}; ` +
        `src: url(${cssString(name)}) format("${format}") }`,
    )
  }
  const family = (use: Face['use']): string => cssString(faces.find((face) => face.use === use)?.family ?? 'serif')
  // What a theme may well forget, and the machine's own math font would stand in for.
  rules.push(`math { font-family: ${family('math')}, math } mtext { font-family: ${family('text')} }`)
  return { css: rules.join('\n'), files }
}

/** The families whose faces a sheet written by `embeddedFonts` brings. */
export function familiesIn(css: string): string[] {
  return [...css.matchAll(/^@font-face \{ font-family: "([^"]*)"/gm)].map(([, family = '']) => family)
}
