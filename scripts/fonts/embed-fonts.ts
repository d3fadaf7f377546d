import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { Face, Theme } from '../book/theme.ts'
import type { Characters } from './characters.ts'

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
  woff2: { extension: 'woff2', mediaType: 'font/woff2' },
} as const

/**
 * The theme's faces, cut down to what the book says in them. As TrueType, whatever they came as, every e-book reader
 * takes them; browsers load WOFF2 in half the bytes. Harfbuzz keeps the MATH table and adds the larger variants of what it keeps, so fences still stretch.
 * Faces of a use that the book has no text for stay out. A subset is a changed font: the licence goes with it.
 */
export async function embedFonts(
  theme: Theme,
  characters: Characters,
  targetFormat: keyof typeof kinds = 'truetype',
): Promise<EmbeddedFonts> {
  const { extension, mediaType } = kinds[targetFormat]
  const files = new Map<string, { bytes: Uint8Array; mediaType: string }>()
  const rules: string[] = []
  for (const face of theme.faces) {
    if (characters[face.use] === '') continue
    const bytes = await subsetFont(readFileSync(face.path), characters[face.use], { targetFormat })
    const href = `fonts/${slug(face.family)}-${face.weight}${face.style === 'italic' ? '-italic' : ''}.${extension}`
    if (files.has(href)) throw new Error(`Two faces of the theme ${theme.name} are ${href}`)
    files.set(href, { bytes, mediaType })
    rules.push(rule(face, href, targetFormat))
    const licence = licenceBeside(face.path)
    if (licence !== undefined) {
      files.set(`fonts/${slug(face.family)}-license.txt`, { bytes: readFileSync(licence), mediaType: 'text/plain' })
    }
  }
  return { files, css: rules.join('\n') }
}

function rule(face: Face, href: string, format: string): string {
  return `@font-face {
  font-family: "${face.family}";
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

function slug(family: string): string {
  return family.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
