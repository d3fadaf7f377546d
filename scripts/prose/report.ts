import { message, type Message, type Place } from '../base/message.ts'
import type { ProseCheck, Remark } from './check.ts'
import type { Passage } from './passage.ts'

/** Gathers remarks on passages. */
export interface Report {
  readonly add: (check: ProseCheck, passage: Passage, remark: Remark) => void
  readonly messages: () => Message[]
}

/** What is said of the same thing in one file. */
interface Told extends Pick<Remark, 'reason' | 'note'> {
  readonly check: ProseCheck
  readonly file: string
  readonly places: (Place | undefined)[]
}

/** So many places are named after the first. */
const most = 5

/** Remarks become warnings; a word that a chapter misspells throughout is told once, with its other places. */
export function createReport(): Report {
  const told = new Map<string, Told>()
  return {
    add: (check, { file, placeOf }, { start, end, reason, note }) => {
      const place = placeOf(start, end)
      const key = JSON.stringify([check.id, file, reason, check.once === true ? '' : pointOf(place)])
      const known = told.get(key) ?? { check, file, reason, note, places: [] }
      told.set(key, known)
      // What an answer says is read with its exercise and on the page of answers.
      if (!known.places.some((other) => pointOf(other) === pointOf(place))) known.places.push(place)
    },
    messages: () =>
      [...told.values()].map(({ check, file, reason, note, places: [first, ...others] }) =>
        message({
          severity: 'warning',
          ruleId: check.id,
          reason: others.length === 0 ? reason : `${reason} (${others.length + 1} times)`,
          note: others.length === 0 ? note : `${note} Also at ${placesText(others)}.`,
          file,
          place: first,
        }),
      ),
  }
}

function placesText(places: readonly (Place | undefined)[]): string {
  const more = places.length > most ? ` and ${places.length - most} more places` : ''
  return places.slice(0, most).map(pointOf).join(', ') + more
}

function pointOf(place: Place | undefined): string {
  if (place === undefined) return ''
  const { line, column } = 'start' in place ? place.start : place
  return `${line}:${column}`
}
