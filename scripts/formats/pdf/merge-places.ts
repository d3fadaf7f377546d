import type { PageMap } from '../../book/rendered.ts'
import { lowerRoman, romanValue } from './lower-roman.ts'

/** A list of places as `book/place-links.ts` writes it, with the word for pages before it where there is one. */
const list =
  /(?:(<span\b[^<>]*\sdata-one="([^"]*)"[^<>]*\sdata-many="([^"]*)"[^<>]*>)[^<]*(<\/span>[^<]*))?(<span\b[^<>]*\bclass="places"[^<>]*>)(.*?)<\/span>/gs

/** One place: a link, or two of a range, in bold when it is the main one. */
const place = /(<b\b[^<>]*>)?(<a\b[^<>]*>)[^<]*<\/a>(?:–(<a\b[^<>]*>)[^<]*<\/a>)?/g

/** Pages from one to another, as their places among all folios, with the links that lead to both. */
export interface Pages {
  from: number
  to: number
  readonly bold: string
  first: string
  last: string
}

/**
 * Puts pages in the place of sections in lists of places: `12, 14–16`. Each page stands once, neighbours make a range,
 * roman folios come before arabic ones, and a bold page stays by itself. Lists with a place that has no folio stay.
 */
export function mergePlaces(html: string, folios: PageMap): string {
  return html.replaceAll(list, (...found: (string | undefined)[]) => {
    const [whole = '', before = '', one = '', many = '', between = '', open = '', inner = ''] = found
    const pages = readPages(inner, folios)
    if (pages === undefined) return whole
    const merged = merge(pages)
    const words = merged.map(({ from, to, bold, first, last }) => {
      const begins = `${first}${folioOf(from)}</a>`
      const link = from === to ? begins : `<span class="held">${begins}–${last}${folioOf(to)}</a></span>`
      return bold === '' ? link : `${bold}${link}</b>`
    })
    const single = merged.length === 1 && merged[0]?.from === merged[0]?.to
    const word = before === '' ? '' : before + (single ? one : many) + between
    return `${word}${open}${words.join(', ')}</span>`
  })
}

/** Roman folios count below zero, so that they come first. */
const front = -100_000

/** The pages that links lead to; undefined when one of them has no folio. */
export function readPages(inner: string, folios: PageMap): Pages[] | undefined {
  const pages: Pages[] = []
  for (const [, bold = '', first = '', second] of inner.matchAll(place)) {
    const from = pageOf(first, folios)
    const to = second === undefined ? from : pageOf(second, folios)
    if (from === undefined || to === undefined) return undefined
    pages.push({ from, to, bold, first, last: second ?? first })
  }
  return pages.length === 0 ? undefined : pages
}

function pageOf(link: string, folios: PageMap): number | undefined {
  const folio = folios.get(/\sdata-folio="([^"]*)"/.exec(link)?.[1] ?? '')
  if (folio === undefined) return undefined
  return /^\d+$/.test(folio) ? Number(folio) : front + romanValue(folio)
}

/** In order, each once, three and more neighbours together. */
export function merge(pages: readonly Pages[]): Pages[] {
  const made: Pages[] = []
  const main = pages.filter(({ bold }) => bold !== '')
  // A page that is the main one needs no second mention.
  const others = pages.filter(
    ({ bold, from, to }) => bold === '' && !main.some((bolder) => bolder.from <= from && to <= bolder.to),
  )
  for (const next of others.toSorted((left, right) => left.from - right.from || left.to - right.to)) {
    const last = made.at(-1)
    if (last === undefined || next.from > last.to + 1) made.push({ ...next })
    else if (next.to > last.to) Object.assign(last, { to: next.to, last: next.last })
  }
  const seen = new Set<number>()
  const bold = main.filter(({ from }) => !seen.has(from) && seen.add(from))
  // Two pages are two pages: only three and more, and what the author says is one passage, are written as a range.
  const ranges = new Set(others.filter(({ from, to }) => to > from))
  const spread = made.flatMap((pages_) =>
    pages_.to === pages_.from + 1 && ![...ranges].some(({ from, to }) => from >= pages_.from && to <= pages_.to)
      ? [
          { ...pages_, to: pages_.from, last: pages_.first },
          { ...pages_, from: pages_.to, first: pages_.last },
        ]
      : [pages_],
  )
  return [...spread, ...bold].toSorted((left, right) => left.from - right.from || left.to - right.to)
}

/** What is printed for a page of `Pages`. */
export function folioOf(page: number): string {
  return page > 0 ? String(page) : lowerRoman(page - front)
}
