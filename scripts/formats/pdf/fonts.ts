import path from 'node:path'
import type { PackagePath } from '../../book/names.ts'
import type { Face } from '../../book/theme.ts'
import { declaredAs } from '../../fonts/declared.ts'
import { faceBytes } from '../../fonts/face-bytes.ts'
import { familyList } from '../../fonts/family-list.ts'
import { slug } from '../../fonts/slug.ts'
import { subset } from '../../fonts/subset.ts'
import { unpacked } from '../../fonts/unpacked.ts'
import { fenceFixScript } from '../../math/fence-fix.ts'
import { readFences } from '../../math/fence-table.ts'
import { mendArrows } from '../../math/mend-arrows.ts'
import { mendFractions } from '../../math/mend-fractions.ts'
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

/**
 * Reads the faces of a theme whole: Chromium subsets what it embeds. Of a fallback it gets only what that stands in for:
 * Chinese and Japanese fonts have megabytes, and each print loads them again. Throws when a file of the theme is missing.
 */
export async function embeddedFonts(faces: readonly Face[]): Promise<EmbeddedFonts> {
  const files = new Map<PackagePath, Uint8Array>()
  const rules: string[] = []
  let script: string | undefined
  for (const face of faces) {
    const isMath = face.use === 'math'
    const standsIn = face.use === 'fallback'
    const given = path.extname(face.path).toLowerCase()
    const extension = isMath || standsIn ? '.ttf' : given
    // A path made here, of a slug and a number.
    const name = `fonts/${slug(face.family)}-${face.weight}-${face.style}${extension}` as PackagePath
    if (!files.has(name)) {
      const whole = faceBytes(face)
      files.set(name, isMath ? await mathFace(whole) : standsIn ? await subset(whole, face.fills ?? '') : whole)
    }
    const font = files.get(name)
    if (isMath && font !== undefined) script = fenceFixScript(readFences(font))
    const format = kinds[extension] ?? 'truetype'
    for (const { weight, style } of declaredAs(face, faces)) {
      rules.push(
        `@font-face { font-family: ${cssString(face.family)}; font-weight: ${weight}; font-style: ${style}; ` +
          `src: url(${cssString(name)}) format("${format}") }`,
      )
    }
  }
  const family = (use: Face['use']): string =>
    familyList(faces.find((face) => face.use === use)?.family ?? 'serif', faces)
      .map(cssString)
      .join(', ')
  // What a theme may well forget, and the machine's own math font would stand in for.
  rules.push(`math { font-family: ${family('math')}, math } mtext { font-family: ${family('text')} }`)
  return { css: rules.join('\n'), files, script }
}

/** A math face as an sfnt, whose tables can be read, with arrows as long and fractions as close as they should be. */
async function mathFace(font: Uint8Array): Promise<Uint8Array> {
  return mendFractions(mendArrows(await unpacked(font)))
}

/** The families whose faces a sheet written by `embeddedFonts` brings. */
export function familiesIn(css: string): string[] {
  return [...css.matchAll(/^@font-face \{ font-family: "([^"]*)"/gm)].map(([, family = '']) => family)
}
