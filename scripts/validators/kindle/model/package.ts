import { isConvertible, isLanguageTag } from '../languages.ts'
import { obfuscations } from '../encryption.ts'
import { guide2020, kfxOutput, boko } from '../sources.ts'
import type { Fate, Look } from './tally.ts'
import type { KindleBook } from '../kindle-book.ts'

const face: Fate = {
  fate: 'kept',
  becomes: 'a face that readers may choose (“publisher font”)',
  basis: 'documented',
  source: guide2020,
}
const noFace: Fate = {
  fate: 'lost',
  becomes: 'Kindle’s own face: only OTF and TTF are taken',
  basis: 'documented',
  source: guide2020,
}
const mangled: Fate = {
  fate: 'changed',
  becomes: 'a face, when KFX Output unmangles it; none elsewhere',
  basis: 'observed',
  source: kfxOutput,
}
const locked: Fate = { fate: 'lost', becomes: 'nothing: the file cannot be read', basis: 'observed', source: kfxOutput }
const fixed: Fate = {
  fate: 'unknown',
  becomes: 'fixed pages, without Enhanced Typesetting',
  basis: 'documented',
  source: `${guide2020}, §11`,
}
const asEnglish: Fate = {
  fate: 'changed',
  becomes: 'English while it is converted; hyphens may fall wrongly',
  basis: 'observed',
  source: kfxOutput,
}
const overlay: Fate = {
  fate: 'lost',
  becomes: 'text without speech: no converter was seen to take it',
  basis: 'inferred',
  source: boko,
}
const language: Fate = {
  fate: 'kept',
  becomes: 'the language that hyphens and dictionaries go by',
  basis: 'observed',
  source: kfxOutput,
}

/** Fonts, languages, layout, encryption and media overlays: what the package document lists. */
export const lookAtPackage: Look<KindleBook> = (book, see) => {
  const { packagePath: path = '', manifest, metadata } = book
  const hidden = new Map(book.encryption.map((file) => [file.path, file.algorithm]))
  for (const item of manifest) {
    const place = { path, line: item.place?.line }
    if (item.mediaType === 'application/smil+xml') see('media overlays', overlay, place)
    if (item.path === undefined) continue
    const algorithm = hidden.get(item.path)
    if (algorithm !== undefined && !obfuscations.includes(algorithm)) see('encrypted files', locked, place)
    else if (algorithm !== undefined) see('mangled fonts', mangled, place)
    else if (isFont(item.mediaType)) {
      const format = fontFormat(book.entries.get(item.path)?.bytes ?? new Uint8Array())
      see(`fonts (${format})`, format === 'OTF' || format === 'TTF' ? face : noFace, place)
    }
  }
  for (const { name, property, value, place } of metadata) {
    const at = { path, line: place?.line }
    if (name === 'dc:language' && isLanguageTag(value.trim())) {
      const tag = value.trim()
      see(`dc:language "${tag}"`, isConvertible(tag) ? language : asEnglish, at)
    }
    if (name === 'meta' && property === 'rendition:layout' && value.trim() === 'pre-paginated')
      see('fixed layout', fixed, at)
  }
}

function isFont(mediaType: string): boolean {
  return /^font\/|^application\/(?:vnd\.ms-opentype|x-font|font-|vnd\.ms-fontobject)/i.test(mediaType)
}

/** By the first bytes (OpenType 1.9, §Organization; WOFF 1 and 2, §File header). */
function fontFormat(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  const known: Readonly<Record<string, string>> = {
    OTTO: 'OTF',
    '\0\x01\0\0': 'TTF',
    true: 'TTF',
    ttcf: 'collection',
    wOFF: 'WOFF',
    wOF2: 'WOFF2',
  }
  return known[head] ?? 'unknown format'
}
