import type { Browser } from 'puppeteer-core'
import type { Publication } from '../../book/publication.ts'
import type { Appearance } from './appearance.ts'
import { readOne } from './read-one.ts'
import { openRoom, type ReadingRoom } from './reading-room.ts'
import { samePath } from './same-path.ts'
import type { LostEntry } from './survey.ts'
import { usesScreenUnits } from './uses-screen-units.ts'

/** A tab is closed after so many documents, since engines and browsers keep more than they need. */
const documentsPerTab = 60

/** After so many tabs that ended or hung, nobody waits for the next. */
const mostEnds = 5

export interface BookReading {
  readonly appearances: readonly Appearance[]
  readonly lostEntries: readonly LostEntry[]
  /** Documents of the spine that the engine does not list. */
  readonly unlisted: readonly string[]
  /** Documents that were not reached in time, or because tabs kept ending. */
  readonly unread: readonly string[]
}

export interface BookOptions {
  readonly browser: Browser
  /** ms for any one step. */
  readonly stepLimit: number
  /** Aborted when the book has taken all the time it may. */
  readonly over: AbortSignal
  readonly signal?: AbortSignal | undefined
  /** Of how many documents, from the first on, pictures are taken. */
  readonly shots: number
  readonly progress?: ((step: string) => void) | undefined
}

/**
 * Reads documents of a book in the engine. A document that hangs or ends its tab costs a tab, and the rest is read in
 * another. Rejects with `NoAnswer` or the engine's own error when the book cannot be opened.
 *
 * @param paths of the documents to read, inside the archive
 */
export async function readBook(
  publication: Publication,
  paths: readonly string[],
  options: BookOptions,
): Promise<BookReading> {
  const appearances: Appearance[] = []
  const unlisted: string[] = []
  const unread: string[] = []
  let room: ReadingRoom | undefined
  let lostEntries: readonly LostEntry[] = []
  let ends = 0
  try {
    for (const [at, path] of paths.entries()) {
      options.signal?.throwIfAborted()
      if (options.over.aborted || ends >= mostEnds) {
        unread.push(path)
        continue
      }
      if (at % documentsPerTab === 0) {
        await room?.close()
        room = undefined
      }
      const isFirst = room === undefined && at === 0
      room ??= await openRoom(options.browser, publication, options.stepLimit)
      if (isFirst) lostEntries = await room.contents()
      const index = room.opened.sections.findIndex((each) => samePath(each, path))
      if (index === -1) {
        unlisted.push(path)
        continue
      }
      options.progress?.(`reading ${at + 1} of ${paths.length}`)
      const views = { shots: at < options.shots, afresh: usesScreenUnits(publication, path) }
      const appearance = await readOne(room, index, path, views)
      appearances.push(appearance)
      if (appearance.ended !== undefined) {
        ends += 1
        await room.close()
        room = undefined
      }
    }
  } finally {
    await room?.close()
  }
  return { appearances, lostEntries, unlisted, unread }
}
