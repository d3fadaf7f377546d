import type { PdfFile } from '../objects/read-file.ts'
import { as, type PdfValue } from '../objects/value.ts'
import { writeName } from '../objects/write-value.ts'
import type { PartPage } from './part.ts'
import type { PartObjects } from './part-objects.ts'

/** Kinds of resources that a content stream names (ISO 32000-1 §7.8.3); `/ProcSet` is of no use since PDF 1.4. */
const kinds = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font'] as const

/**
 * What a page's content names.
 *
 * @param prefix put before each name, so that two contents can lie on one page
 */
export function resourcesOf(
  file: PdfFile,
  page: PdfValue,
  take: PartObjects['take'],
  prefix = '',
): PartPage['resources'] {
  const resources = file.get(page, 'Resources')
  return Object.fromEntries(
    kinds.flatMap((kind): [string, string][] => {
      const named = [...(as('dict', file.get(resources, kind))?.entries ?? [])]
      if (named.length === 0) return []
      return [[kind, named.map(([name, value]) => `${writeName(prefix + name)} ${take(value)}`).join('')]]
    }),
  )
}
