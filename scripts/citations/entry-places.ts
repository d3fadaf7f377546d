import type { Point } from 'unist'
import { pointAfter } from '../base/point-after.ts'

const entry = /^[ \t]*@(?!(?:comment|string|preamble)\b)\w+\s*[{(]\s*([^\s,{}()"#%=]+)\s*,/gim

/** Where each entry of a BibTeX file begins, by its key: the parser tells neither places nor keys given twice. */
export function entryPlaces(source: string): ReadonlyMap<string, readonly Point[]> {
  const places = new Map<string, Point[]>()
  for (const { 0: opening, 1: key = '', index } of source.matchAll(entry)) {
    const offset = index + opening.indexOf('@')
    const place = { ...pointAfter(source.slice(0, offset)), offset }
    places.set(key, [...(places.get(key) ?? []), place])
  }
  return places
}
