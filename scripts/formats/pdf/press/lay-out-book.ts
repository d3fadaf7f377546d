import type { VFileMessage } from 'vfile-message'
import { message } from '../../../base/message.ts'
import { fillFolios } from '../fill-folios.ts'
import type { Layout } from '../layout.ts'
import type { Run } from '../page-name.ts'
import { layOutRun, type Making, type RunMaker, type Side } from './lay-out-run.ts'
import { placeRuns, type Places, type RunLength } from './places.ts'
import { lengthOf, likelyLength } from './run-lengths.ts'

export interface LaidBook {
  readonly layouts: ReadonlyMap<string, Layout>
  readonly parts: ReadonlyMap<string, Promise<Uint8Array>>
  readonly places: Places
  readonly messages: readonly VFileMessage[]
}

/** How often pages may move because of the numbers in them. */
const rounds = 4

/** Made, with what it was made from. */
interface Made extends Making {
  readonly html: string
  readonly side: Side | undefined
}

/**
 * Lays out all runs of a book until the numbers in the text are those of the pages. Runs without numbers are laid out
 * once. Then contents, lists, index and what says `@page:` get the numbers that are known, and are laid out again as long
 * as these change, what stands behind the body before what stands in front of it. After some rounds a warning says that they did not settle. Parts are printed meanwhile.
 *
 * @param leaves whether pages are the sides of leaves
 */
export async function layOutBook(
  runs: readonly Run[],
  leaves: boolean,
  maker: RunMaker,
  progress?: (step: string) => void,
): Promise<LaidBook> {
  const { sections } = maker.galley
  const source = (name: string): string => sections.get(name) ?? ''
  const made = new Map<string, Made>()
  const lengths = new Map<string, RunLength>(runs.map(({ name }) => [name, likelyLength(source(name))]))
  const waiting = new Set(runs.filter(({ name }) => awaitsFolios(source(name))))

  progress?.('laying out')
  await layOutAll(
    runs.filter((run) => !waiting.has(run)),
    source,
  )
  let places = placeRuns(runs, lengths, leaves)
  let texts = filled()
  for (let round = 1; ; round++) {
    const moved = runs.filter(isMoved)
    if (moved.length === 0) return await finished([])
    if (round > rounds) return await finished([unsettled(moved)])
    progress?.(round === 1 ? 'numbering' : 'numbering again')
    // What stands in front names the pages of what stands behind, whose lengths may be guesses so far, and never the other way.
    for (const front of [false, true]) {
      const some = runs.filter((run) => run.front === front && isMoved(run))
      if (some.length === 0) continue
      await layOutAll(some, (name) => texts.get(name) ?? source(name))
      places = placeRuns(runs, lengths, leaves)
      texts = filled()
    }
  }

  /** The texts that numbers stand in, with those that are known. */
  function filled(): ReadonlyMap<string, string> {
    return new Map([...waiting].map(({ name }) => [name, fillFolios(source(name), places.folios)]))
  }

  /** Whether a run would be another one by the places that are known. */
  function isMoved({ name }: Run): boolean {
    const before = made.get(name)
    const side = leaves ? sideOf(places.starts.get(name) ?? 0) : undefined
    return before?.html !== (texts.get(name) ?? source(name)) || before.side !== side
  }

  /** The side of a run hangs on the pages before it; only for that do runs wait for each other. */
  async function layOutAll(some: readonly Run[], html: (name: string) => string): Promise<void> {
    let page = Promise.resolve(0)
    let inFront = true
    const all = runs.map(async (run) => {
      const { name } = run
      const opensBody = inFront && !run.front
      inFront &&= run.front
      const start = page.then((before) => (run.recto || opensBody ? before + (before % 2) : before))
      const length = (async () => {
        if (some.includes(run)) {
          const side = leaves ? sideOf(run.recto || opensBody ? 0 : await start) : undefined
          await layOut(run, html(name), side, some.length === 1)
        }
        return lengths.get(name)?.pages ?? 0
      })()
      page = Promise.all([start, length]).then(([from, pages]) => from + pages)
      page.catch(() => undefined)
      await length
    })
    await Promise.all(all)
  }

  /**
   * A run may have numbers of its own pages and of those behind it, as contents have. Where it is the only one that is laid out, all else is
   * known, and it is laid out once more before it is printed.
   */
  async function layOut(run: Run, html: string, side: Side | undefined, isAlone: boolean): Promise<void> {
    const { name } = run
    let own = html
    let isSecond = false
    const { layout, bytes } = layOutRun(own, side, maker, (laid) => {
      if (!isAlone || isSecond || !waiting.has(run)) return undefined
      const known = new Map(lengths).set(name, lengthOf(laid, own))
      const next = fillFolios(source(name), placeRuns(runs, known, leaves).folios)
      if (next === own) return undefined
      isSecond = true
      own = next
      return own
    })
    maker.expect?.(name, bytes)
    const laid = await layout
    made.set(name, { layout, bytes, html: own, side })
    lengths.set(name, lengthOf(laid, own))
  }

  async function finished(messages: readonly VFileMessage[]): Promise<LaidBook> {
    const layouts = new Map<string, Layout>()
    const parts = new Map<string, Promise<Uint8Array>>()
    for (const [name, { layout, bytes }] of made) {
      layouts.set(name, await layout)
      parts.set(name, bytes)
    }
    return { layouts, parts, places, messages }
  }
}

function sideOf(page: number): Side {
  return page % 2 === 0 ? 'recto' : 'verso'
}

/** Whether numbers of pages stand in a text, as `fillFolios` fills them in. */
function awaitsFolios(html: string): boolean {
  return /\sdata-folio="/.test(html)
}

function unsettled(runs: readonly Run[]): VFileMessage {
  const names = runs.map(({ chapter, role }) => chapter?.titleText ?? role)
  return message({
    severity: 'warning',
    ruleId: 'folios-unsettled',
    reason: `Unexpected page numbers in ${names.slice(0, 3).join(', ')}, which changed with every layout, expected those of the pages.`,
    note: 'A page number in the text changes where a line breaks. Say it in another sentence, or leave the number out.',
  })
}
