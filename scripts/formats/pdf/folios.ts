import type { PageMap } from '../../book/rendered.ts'
import type { Destinations } from './destinations.ts'
import { lowerRoman } from './lower-roman.ts'

/** What is printed on (or would be printed on) each page, by the rule that front matter counts apart. */
export function folioOf(page: number, frontPages: number): string {
  return page < frontPages ? lowerRoman(page + 1) : String(page - frontPages + 1)
}

/** Folio of every destination by its id. */
export function pageMap(destinations: Destinations, frontPages: number): PageMap {
  return new Map([...destinations].map(([id, { page }]) => [id, folioOf(page, frontPages)]))
}
