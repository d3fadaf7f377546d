import type { CausedFinding } from '../../../base/one-for-each-cause.ts'
import type { RuleDoc } from '../../../book/validator.ts'
import { elementAt } from '../../../base/xml-query.ts'
import type { BookPage } from '../pages/pages-of.ts'
import { contrastOf, type Contrast } from './contrast.ts'
import type { MeasuredPage } from './measure-page.ts'
import type { Scheme } from './schemes.ts'

export const contrastDoc: RuleDoc = {
  id: 'a11y-contrast',
  summary: 'Text differs too little from its ground on a light, sepia or dark page of a reader.',
  why: 'Readers change the ground to sepia or black. A book that colours text but not its ground, or the ground but not the text, is grey on black there.',
  mend: 'Leave the colours of running text to the reader. Where the book colours something, give text and ground together, at least 4.5:1 apart, 3:1 for text from 24 px, or 18.66 px bold.',
  basis: 'documented',
  sources: ['https://www.w3.org/TR/WCAG22/#contrast-minimum', 'https://github.com/readium/css'],
}

interface Fault extends Contrast {
  readonly scheme: Scheme
  readonly required: number
}

/**
 * Holds every text of a page against what WCAG 2.2 AA asks. One finding for each look of a text, at the first place that
 * has it, with its colours as the cause; an error where the book fails on the white page that it was made for, a warning where only another page shows it.
 */
export function judgeContrast(
  name: string,
  page: BookPage,
  measured: readonly (readonly [Scheme, MeasuredPage])[],
): CausedFinding[] {
  const found = new Map<string, { readonly path: readonly number[]; words: string; count: number; faults: Fault[] }>()
  for (const [scheme, { texts }] of measured) {
    for (const text of texts) {
      const contrast = contrastOf(text)
      const required = text.large ? 3 : 4.5
      // What differs by less than a rounding is not told apart by anybody.
      if (contrast.ratio >= required - 0.005) continue
      const key = text.path.join(' ')
      const known = found.get(key) ?? { path: text.path, words: text.words, count: 0, faults: [] }
      known.count = Math.max(known.count, text.count)
      known.faults.push({ ...contrast, scheme, required })
      found.set(key, known)
    }
  }
  return [...found.values()].map(({ path, words, count, faults }): CausedFinding => {
    const shown = faults.map(
      ({ ratio, scheme, text, ground }) => `${ratio.toFixed(1)}:1 in ${scheme.name} (${text} on ${ground})`,
    )
    const fields: CausedFinding['fields'] = {
      severity: faults.some(({ scheme }) => scheme.name === 'light') ? 'error' : 'warning',
      ruleId: contrastDoc.id,
      reason: `Unexpected contrast of ${shown.join(', ')} in "${words}", expected at least ${Math.max(...faults.map(({ required }) => required))}:1`,
      // XHTML that a browser parsed as XML has the elements that our own parser saw.
      place: elementAt(page.document.root, path).place,
      file: `${name}/${page.path}`,
      note: wayOut(faults),
    }
    return { fields, cause: shown.join(', '), count }
  })
}

function wayOut(faults: readonly Fault[]): string {
  if (faults.every(({ ground, scheme }) => ground === scheme.ground))
    return 'The book colours this text and leaves its ground to the reader. Leave both to the reader, or give both.'
  if (faults.every(({ text, scheme }) => text === scheme.text || text === scheme.link))
    return 'The book colours this ground and leaves the text on it to the reader. Leave both to the reader, or give both.'
  return 'Choose colours that differ more; @media (prefers-color-scheme: dark) can give others for dark pages.'
}
