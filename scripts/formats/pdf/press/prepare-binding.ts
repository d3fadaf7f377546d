import { numberBlocks } from '../bind/number-blocks.ts'
import { type PreparedPart, preparePart, type PreparedParts } from '../bind/prepare-part.ts'
import { unpackPart } from '../clean/pack-part.ts'
import type { Run } from '../page-name.ts'
import { idsIn } from './ids-in.ts'
import { roomFor } from './room-for.ts'
import { takeTurns } from './turns.ts'

/** Prepares parts for binding while others are made. It has a lifetime: until they are bound. */
export interface Preparing {
  /** A run's part is on its way; what was expected of the run before counts no more. */
  readonly expect: (name: string, bytes: Promise<Uint8Array>) => void
  /** A tab is open: while it works there is time. */
  readonly begin: () => void
  /** How many pieces of work the tabs have. */
  readonly await: (pieces: number) => void
  /** What was prepared; nothing is from here on. */
  readonly end: () => PreparedParts
}

/** With so many pieces of work no run waits for a tab. */
const few = 2

/**
 * Prepares the parts of a book as they come.
 *
 * @param sections the HTML of each run
 */
export function prepareBinding(runs: readonly Run[], sections: ReadonlyMap<string, string>): Preparing {
  const rooms = runs.map(({ name }) => ({ room: roomFor(sections.get(name) ?? ''), need: 0 }))
  const { firsts } = numberBlocks(rooms)
  const from = new Map(runs.map(({ name }, index) => [name, firsts[index] ?? 0]))
  const ids = new Set([...sections.values()].flatMap(idsIn))
  const latest = new Map<string, Promise<Uint8Array>>()
  const parts = new Map<Uint8Array, PreparedPart>()
  let awaited = 0
  let isBegun = false
  const turns = takeTurns(() => isBegun && awaited <= few)

  function* prepare(name: string, bytes: Uint8Array): Generator<undefined, void> {
    parts.set(bytes, yield* preparePart(unpackPart(bytes), name, from.get(name) ?? 0, (id) => ids.has(id)))
  }
  return {
    expect: (name, bytes) => {
      latest.set(name, bytes)
      const isHere = (part: Uint8Array): void => {
        if (latest.get(name) === bytes) turns.add(prepare(name, part))
      }
      // A book that lacks a part is not bound.
      bytes.then(isHere, turns.end)
    },
    await: (pieces) => {
      awaited = pieces
      turns.wake()
    },
    begin: () => {
      isBegun = true
      turns.wake()
    },
    end: () => {
      turns.end()
      return parts
    },
  }
}
