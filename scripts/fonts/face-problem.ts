import { fontFacts, type FontFacts } from './font-facts.ts'

/** Why a font cannot go into a book (`error`), or goes badly into one of its outputs. */
export interface FaceProblem {
  readonly severity: 'error' | 'warning'
  readonly ruleId: 'font-unreadable' | 'font-licence' | 'font-outlines'
  readonly reason: string
  readonly note: string
}

const forbidden: Readonly<Record<NonNullable<FontFacts['forbids']>, string>> = {
  embedding: 'Unexpected licence of the font: it forbids embedding (fsType 2), expected one that may go into a book',
  subsets: 'Unexpected licence of the font: it forbids subsets (fsType 256), expected one that may be cut down',
  outlines: 'Unexpected licence of the font: it allows bitmaps only (fsType 512), expected outlines',
}

/**
 * Looks whether a font of the author's may be embedded and can be.
 *
 * @param file its name, for the message
 */
export async function faceProblem(file: string, bytes: Uint8Array): Promise<FaceProblem | undefined> {
  const facts = await fontFacts(bytes)
  if (facts === undefined) {
    return {
      severity: 'error',
      ruleId: 'font-unreadable',
      reason: `Unexpected content of \`${file}\`, expected a TTF, OTF or WOFF2 font`,
      note: 'Collections (.ttc) hold several fonts: take one out of it.',
    }
  }
  if (facts.forbids !== undefined) {
    return {
      severity: 'error',
      ruleId: 'font-licence',
      reason: forbidden[facts.forbids],
      note: 'Take a font under an open licence: those of Google Fonts may be embedded.',
    }
  }
  if (!facts.cubic && !facts.variable) return undefined
  const kind = facts.variable ? 'variable font' : 'font with PostScript outlines'
  return {
    severity: 'warning',
    ruleId: 'font-outlines',
    reason: `Unexpected ${kind} \`${file}\`, expected a static one with TrueType outlines`,
    note: 'Chromium draws it into PDFs as Type 3, letter by letter. Most families have static TTF files as well.',
  }
}
