import type { Flow } from './chapter.ts'
import type { ReadPage } from './read-pages.ts'
import { wordsIn } from './vocabulary.ts'

/** Where a word of the source was found: the page and the place in the order of reading. */
interface Found {
  readonly page: number
  readonly at: number
}

/** No letter stands nearer to an edge than this, in pt, unless a message says that something is too wide. */
const leastMargin = 18

/**
 * What a PDF has done to the words of its source: lost, repeated or invented ones, flows out of order, notes on another page than
 * their call, letters beside the page. Nothing for a sound one.
 *
 * @param excused ids of messages: what they tell is no fault
 */
export function faultsOf(flows: readonly Flow[], pages: readonly ReadPage[], excused: ReadonlySet<string>): string[] {
  const wanted = new Set(flows.flatMap(({ words }) => words))
  const found = new Map<string, Found[]>()
  const unknown: { readonly word: string; readonly page: number }[] = []
  let at = 0
  for (const [page, { text }] of pages.entries()) {
    for (const word of wordsIn(unbroken(text))) {
      if (!wanted.has(word)) unknown.push({ word, page })
      found.set(word, [...(found.get(word) ?? []), { page, at: at++ }])
    }
  }
  const texts = pages.map(({ text }) => text.toLowerCase())
  const lost = [...wanted].filter((word) => !found.has(word) && !takeDivided(word) && !takeJoined(word))
  const repeated = [...wanted].filter((word) => (found.get(word)?.length ?? 0) > 1)
  const faults = [
    ...named('lost', lost),
    ...named('repeated', repeated),
    ...named(
      'invented',
      unknown.map(({ word }) => word),
    ),
  ]
  // What a page turn divides: its beginning stands above the notes of one page, its end at the head of the next. The end may
  // be a word of the source as well; but first it is looked for among those that are not.
  function takeDivided(word: string): boolean {
    const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, letters) => letters + 2)
    const above = (cut: number, page: number): boolean =>
      new RegExp(`(?<![a-z])${word.slice(0, cut)}[-\\u2010\\u00AD]?\\s*(?:\\n|$)`).test(texts[page] ?? '')
    for (const cut of cuts) {
      const rest = unknown.findIndex((other) => other.word === word.slice(cut) && above(cut, other.page - 1))
      if (rest === -1) continue
      unknown.splice(rest, 1)
      return true
    }
    return cuts.some((cut) => {
      const below = new RegExp(`(?<![a-z])${word.slice(cut)}(?![a-z])`)
      return texts.some((_, page) => above(cut, page) && below.test(texts[page + 1] ?? ''))
    })
  }

  // What a page turn divides reads as one word with what stands below it on its page, a note.
  function takeJoined(word: string): boolean {
    const whole = unknown.findIndex((other) => {
      const before = other.word.slice(0, -word.length)
      return (
        other.word === before + word &&
        new RegExp(`${before}[-\\u2010\\u00AD]\\s*\\n\\s*${word}`).test(texts[other.page] ?? '')
      )
    })
    if (whole !== -1) unknown.splice(whole, 1)
    return whole !== -1
  }

  for (const { kind, words, call } of flows) {
    const places = words.flatMap((word) => found.get(word)?.[0] ?? [])
    const wrong = places.findIndex((place, index) => place.at < (places[index - 1]?.at ?? -1))
    if (wrong > 0) faults.push(`out of order in a ${kind}: ${words.slice(Math.max(0, wrong - 2), wrong + 2).join(' ')}`)
    const home = call === undefined ? undefined : found.get(call)?.[0]?.page
    const first = places[0]?.page
    if (kind === 'note' && home !== first && !excused.has('note-moved'))
      faults.push(`a note on page ${first ?? '?'}, called on ${home ?? '?'}: ${words[0] ?? ''}`)
  }
  for (const [page, { margin }] of pages.entries()) {
    if (margin < leastMargin && !excused.has('page-too-wide'))
      faults.push(`letters ${margin.toFixed(0)} pt from the edge of page ${page}`)
  }
  return faults
}

/** Words that lines divide, in one piece. */
function unbroken(text: string): string {
  return text.replaceAll(/[-\u2010\u00AD]\s*\n\s*/g, '').replaceAll('\u00AD', '')
}

function named(what: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`${what} ${words.length}: ${words.slice(0, 8).join(' ')}`]
}
