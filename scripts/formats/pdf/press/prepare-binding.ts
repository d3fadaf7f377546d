import { numberBlocks } from '../bind/number-blocks.ts'
import { keptDeflate, type Preparation } from '../bind/preparation.ts'
import { type PreparedPart, preparePart } from '../bind/prepare-part.ts'
import { unitingFonts } from '../bind/unite-fonts.ts'
import { unpackPart } from '../clean/pack-part.ts'
import { fileWriter } from '../objects/write-file.ts'
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
  readonly end: () => Preparation
}

/** With so many pieces of work no run waits for a tab. */
const few = 2

/**
 * Prepares the parts of a book as they come, and its fonts when those that are there have been prepared.
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
  const deflate = keptDeflate()
  let awaited = 0
  let isBegun = false
  let areFontsDue = true
  const turns = takeTurns(() => isBegun && awaited <= few)

  function* prepare(name: string, bytes: Uint8Array): Generator<undefined, void> {
    parts.set(bytes, yield* preparePart(unpackPart(bytes), name, from.get(name) ?? 0, (id) => ids.has(id)))
    if (!areFontsDue || parts.size < runs.length - few) return
    areFontsDue = false
    turns.add(prepareFonts())
  }
  /** What is still to come seldom has a letter that the others have not. */
  function* prepareFonts(): Generator<undefined, void> {
    const known = [...parts.values()].sort((a, b) => a.from - b.from)
    yield* unitingFonts(
      known.map(({ subsets }) => subsets),
      fileWriter(),
      deflate,
    )
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
      return { parts, deflate }
    },
  }
}
