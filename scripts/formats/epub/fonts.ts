import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { Face, Theme } from '../../book/theme.ts'
import type { Characters } from './characters.ts'

/** Font files and licences for the package, and the rules that name them. */
export interface EmbeddedFonts {
  /** By href below `EPUB/`. */
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>
  /** `@font-face` rules for a sheet in `EPUB/styles/`. */
  readonly css: string
}

/**
 * The theme's faces, cut down to what the book says in them, as TrueType whatever they came as: the one form that every
 * reader takes. Harfbuzz keeps the MATH table and adds the larger variants of what it keeps, so fences still stretch.
 * Faces of a use that the book has no text for stay out. A subset is a changed font: the licence goes with it.
 */
export async function embedFonts(theme: Theme, characters: Characters): Promise<EmbeddedFonts> {
  const files = new Map<string, { bytes: Uint8Array; mediaType: string }>()
  const rules: string[] = []
  for (const face of theme.faces) {
    if (characters[face.use] === '') continue
    const bytes = await subsetFont(readFileSync(face.path), characters[face.use], { targetFormat: 'truetype' })
    const href = `fonts/${slug(face.family)}-${face.weight}${face.style === 'italic' ? '-italic' : ''}.ttf`
    if (files.has(href)) throw new Error(`Two faces of the theme ${theme.name} are ${href}`)
    files.set(href, { bytes, mediaType: 'font/ttf' })
    rules.push(rule(face, href))
    const licence = licenceBeside(face.path)
    if (licence !== undefined) {
      files.set(`fonts/${slug(face.family)}-license.txt`, { bytes: readFileSync(licence), mediaType: 'text/plain' })
    }
  }
  return { files, css: rules.join('\n') }
}

function rule(face: Face, href: string): string {
  return `@font-face {
  font-family: "${face.family}";
  font-style: ${face.style};
  font-weight: ${face.weight};
  src: url("../${href}") format("truetype");
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
