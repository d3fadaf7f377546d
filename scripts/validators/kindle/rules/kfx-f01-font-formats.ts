import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { FontFile } from '../fonts/font-files.ts'

export const kfxF01FontFormats: KindleRule = {
  id: 'KFX-F01',
  summary: 'A font is neither OpenType nor TrueType',
  why: 'Kindle embeds OTF and TTF. WOFF and WOFF2 are not among what it takes, Type 1, EOT, SVG fonts and collections even less; the text falls back to another face.',
  mend: 'Embed the OTF or TTF of the face.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('warning'),
  check(book, report) {
    const fonts = book.fonts()
    const fit = new Set(fonts.filter(({ kind }) => kind === 'sfnt').map(({ path }) => path))
    for (const font of fonts) {
      if (font.kind === 'sfnt' || font.spoilt) continue
      // A face that names an OTF as well has something to go by; a file that no sheet names is not missed.
      const needed = font.faces.some((face) => !face.sources.some(({ path }) => fit.has(path)))
      const detail = `Unexpected font ${worded[font.kind] ?? font.kind}, expected OTF or TTF`
      report({ file: font.path, detail, level: everywhere(needed ? 'warning' : 'info') })
    }
  },
}

const worded: Readonly<Partial<Record<FontFile['kind'], string>>> = {
  empty: 'without a byte in it',
  unknown: 'of an unknown format',
  collection: 'collection (TTC)',
}
