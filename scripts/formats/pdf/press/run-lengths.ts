import type { Layout } from '../layout.ts'
import { idsIn } from './ids-in.ts'
import type { RunLength } from './places.ts'

/** Characters of HTML, words and tags, that make a page: only the first guess at folios hangs on it. */
const ofPage = 5500

/** Lines of contents and of lists that make a page, each of which is as much HTML as a paragraph. */
const linesOfPage = 38
const line = /class="contents-leader"/g

/** How long a run is that has been laid out. */
export function lengthOf({ pages, places }: Layout, html: string): RunLength {
  const own = new Map(places.map(({ id, page }) => [id, page]))
  const ids = new Map<string, number>()
  let before = 0
  // An id that has no box is said to stand where the one before it stands.
  for (const id of idsIn(html)) {
    before = own.get(id) ?? before
    ids.set(id, before)
  }
  return { pages: pages.length, known: true, ids }
}

/** What a run will be like, by the length of its text. */
export function likelyLength(html: string): RunLength {
  const ids = new Map<string, number>()
  for (const { index, 1: id = '' } of html.matchAll(idPattern)) ids.set(id, Math.floor(index / ofPage))
  const lines = html.match(line)?.length ?? 0
  return { pages: Math.ceil(lines > 0 ? lines / linesOfPage : html.length / ofPage), known: false, ids }
}

const idPattern = /\sid="([^"]*)"/g
