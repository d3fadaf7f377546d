import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { Face, Theme } from '../book/theme.ts'
import type { Characters } from './characters.ts'
import { declaredAs, type Descriptors } from './declared.ts'
import { faceBytes } from './face-bytes.ts'
import { slug } from './slug.ts'

/** Font files and licences for the package, and the rules that name them. */
export interface EmbeddedFonts {
  /** By href below the package's root: `fonts/x.ttf`. */
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>
  /** `@font-face` rules for a sheet in `styles/` beside `fonts/`. */
  readonly css: string
}

/** What a subset is written as, with its media type and its name in `src` (CSS Fonts 4 §4.3.4). */
const kinds = {
  truetype: { extension: 'ttf', mediaType: 'font/ttf' },
  opentype: { extension: 'otf', mediaType: 'font/otf' },
  woff2: { extension: 'woff2', mediaType: 'font/woff2' },
} as const

/**
 * The theme's faces, cut down to what the book says in them. As TrueType, whatever they came as, every e-book reader
 * takes them; browsers load WOFF2 in half the bytes. Harfbuzz keeps the MATH table and adds the larger variants of what it keeps, so fences still stretch.
 * Faces of a use that the book has no text for stay out, and fallbacks hold what they stand in for alone. A subset is a changed font: the licence goes with it.
 */
export async function embedFonts(
  theme: Pick<Theme, 'faces'>,
  characters: Characters,
  targetFormat: 'truetype' | 'woff2' = 'truetype',
): Promise<EmbeddedFonts> {
  const files = new Map<string, { bytes: Uint8Array; mediaType: string }>()
  const rules: string[] = []
  for (const [base, faces] of byName(theme.faces)) {
    const [face] = faces
    const wanted = faces.map(({ use, fills }) => (use === 'fallback' ? '' : characters[use]) + (fills ?? '')).join('')
    if (face === undefined || wanted === '') continue
    const bytes = await subsetFont(faceBytes(face), wanted, { targetFormat })
    // PostScript outlines stay what they are.
    const format = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OTTO' ? 'opentype' : targetFormat
    const { extension, mediaType } = kinds[format]
    const href = `fonts/${base}.${extension}`
    files.set(href, { bytes, mediaType })
    for (const as of declaredAs(face, theme.faces)) rules.push(rule(face.family, as, href, format))
    const licence = licenceBeside(face.path)
    if (licence !== undefined) {
      files.set(`fonts/${slug(face.family)}-license.txt`, { bytes: readFileSync(licence), mediaType: 'text/plain' })
    }
  }
  return { files, css: rules.join('\n') }
}

/** Faces by the name of their file: an author may have one family for two uses. */
function byName(faces: readonly Face[]): ReadonlyMap<string, readonly Face[]> {
  const named = new Map<string, Face[]>()
  for (const face of faces) {
    const name = `${slug(face.family)}-${face.weight}${face.style === 'italic' ? '-italic' : ''}`
    const known = named.get(name)
    if (known === undefined) named.set(name, [face])
    else known.push(face)
  }
  return named
}

function rule(family: string, face: Descriptors, href: string, format: string): string {
  return `@font-face {
  font-family: "${family}";
  font-style: ${face.style};
  font-weight: ${face.weight};
  src: url("../${href}") format("${format}");
}`
}

/** The licence of a font lies in its folder or in the package's, one or two levels up. */
function licenceBeside(file: string): string | undefined {
  const folder = path.dirname(file)
  const places = [folder, path.dirname(folder), path.dirname(path.dirname(folder))]
  const names = ['OFL.txt', 'LICENSE_FONT', 'LICENSE']
  const found = places.flatMap((place) => names.map((name) => path.join(place, name))).find((name) => existsSync(name))
  return found !== undefined && /open font license/i.test(readFileSync(found, 'utf8')) ? found : undefined
}
