import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { convert } from 'fontverter'
import type { PackagePath } from '../../book/names.ts'
import type { Face } from '../../book/theme.ts'
import { fenceFixScript } from '../../math/fence-fix.ts'
import { readFences } from '../../math/fence-table.ts'
import { mendArrows } from '../../math/mend-arrows.ts'
import { cssString } from './css-string.ts'

export interface EmbeddedFonts {
  /** `@font-face` rules that name the files, and the face of formulas. */
  readonly css: string
  /** Runs in the page when its fonts are there (see math/fence-fix.ts); absent without a math face. */
  readonly script?: string | undefined
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
  let script: string | undefined
  for (const face of faces) {
    const isMath = face.use === 'math'
    const extension = path.extname(face.path).toLowerCase()
    const base = path.basename(face.path, extension)
    const name = `fonts/${base}${isMath ? '.ttf' : extension}` as PackagePath // A path made here, of a bare file name.
    if (!files.has(name)) files.set(name, isMath ? await mathFace(face.path) : await readFile(face.path))
    const font = files.get(name)
    if (isMath && font !== undefined) script = fenceFixScript(readFences(font))
    const format = isMath ? 'truetype' : (kinds[extension] ?? 'truetype')
    rules.push(
      `@font-face { font-family: ${cssString(face.family)}; font-weight: ${face.weight}; font-style: ${face.style}; ` +
        `src: url(${cssString(name)}) format("${format}") }`,
    )
  }
  const family = (use: Face['use']): string => cssString(faces.find((face) => face.use === use)?.family ?? 'serif')
  // What a theme may well forget, and the machine's own math font would stand in for.
  rules.push(`math { font-family: ${family('math')}, math } mtext { font-family: ${family('text')} }`)
  return { css: rules.join('\n'), files, script }
}

/** A math face as an sfnt, whose tables can be read, with the arrows that Chromium would draw short mended. */
async function mathFace(file: string): Promise<Uint8Array> {
  return mendArrows(await convert(await readFile(file), 'truetype'))
}

/** The families whose faces a sheet written by `embeddedFonts` brings. */
export function familiesIn(css: string): string[] {
  return [...css.matchAll(/^@font-face \{ font-family: "([^"]*)"/gm)].map(([, family = '']) => family)
}
