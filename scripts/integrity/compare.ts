import { diffArrays } from 'diff'
import { anchorsOf } from './anchors.ts'
import { drawn } from './drawn.ts'
import type { Said } from './said.ts'
import type { Stretch } from './stretch.ts'
import type { Token } from './token.ts'
import type { Wanted } from './wanted.ts'

/** What a reader of one document of an output would miss. */
export interface Lost {
  readonly what: 'words' | 'line' | 'formula'
  /** As it can be quoted. */
  readonly text: string
  readonly token: Token
}

/** Looks for everything that a document must say in what it says, in order; what is apart may stand anywhere in it. */
export function lostIn({ body, apart, drawn: pictures }: Omit<Wanted, 'chapter'>, said: Said): Lost[] {
  return [
    ...bodyLost(body.words, said).map((run) => lost('words', run)),
    ...apart.flatMap(({ words }) => (isSaid(words, said) ? [] : [lost('words', words.slice(0, 12))])),
    ...linesLost([body, ...apart], said).map((token) => lost('line', [token])),
    ...formulasLost([body, ...apart], said, pictures ? said.spoken : said.formulas).map((token) =>
      lost('formula', [token]),
    ),
  ]
}

function lost(what: Lost['what'], run: readonly Token[]): Lost {
  const [first] = run
  if (first === undefined) throw new Error('Nothing lost is no loss')
  return { what, text: run.map(({ text }) => text).join(' '), token: first }
}

function linesLost(stretches: readonly Stretch[], { lines }: Said): Token[] {
  if (lines === undefined) return []
  // A line may hold more than the code: its number, the sign of a change, a mark that is explained below.
  return stretches.flatMap((stretch) =>
    runsLost(stretch.lines, lines)
      .flat()
      .filter(({ text }) => !lines.some((line) => line.includes(text))),
  )
}

function formulasLost(
  stretches: readonly Stretch[],
  { words, flow = words, pictured = [] }: Said,
  formulas: readonly string[] | undefined,
): Token[] {
  return stretches
    .flatMap((stretch) =>
      formulas === undefined
        ? drawn(drawn(stretch.formulas, words), flow)
        : runsLost(stretch.formulas, formulas).flat(),
    )
    .filter(({ text }) => !pictured.some((table) => table.includes(text)))
}

/**
 * Runs of tokens that are not said in their order. What is added does not matter: numbers, labels, running heads. Two
 * words said as one, or one as two, are said: a page divides compounds at their own hyphens.
 */
function runsLost(wanted: readonly Token[], said: readonly string[]): Token[][] {
  const anchors = anchorsOf(
    wanted.map(({ text }) => text),
    said,
  )
  const runs: Token[][] = []
  let [from, other] = [0, 0]
  for (const [at, place] of [...anchors, [wanted.length, said.length] as const]) {
    if (at > from) runs.push(...between(wanted.slice(from, at), said.slice(other, place)))
    from = at
    other = place
  }
  // Where a text repeats itself, an anchor may have joined the wrong two places: what is lost is told from the whole.
  return runs.length > 0 && anchors.length > 0 ? between(wanted, said) : runs
}

/** Changes before and after a loss in which its word may be part of another. */
const reach = 3

/** The same for what lies between two anchors (Myers' difference). */
function between(wanted: readonly Token[], said: readonly string[]): Token[][] {
  const changes = diffArrays(
    wanted.map(({ text }) => text),
    [...said],
  )
  const runs: Token[][] = []
  let at = 0
  for (const [index, { removed, added, count }] of changes.entries()) {
    if (removed) {
      // Not only beside it: the 2 of H₂O may have been found in the number of a note.
      const near = changes.slice(Math.max(0, index - reach), index + reach + 1)
      const around = near.map((change) => (change.added ? change.value.join('') : ''))
      const run = wanted.slice(at, at + count)
      if (!around.some((text) => saysAll(text, run))) runs.push(run)
    }
    if (!added) at += count
  }
  return runs
}

/** Whether words that were run together with others hold a run: whole, or word by word where no word is so short as to be in any. */
function saysAll(text: string, run: readonly Token[]): boolean {
  if (text.includes(run.map((token) => token.text).join(''))) return true
  let from = 0
  return run.every((token) => {
    const at = token.text.length < 3 ? -1 : text.indexOf(token.text, from)
    from = at + token.text.length
    return at !== -1
  })
}

/** Where notes or a figure stand within a word that a page divides, it is found in the text without them. */
function bodyLost(wanted: readonly Token[], { words, flow }: Said): Token[][] {
  const runs = runsLost(wanted, words)
  if (flow === undefined || runs.length === 0) return runs
  const there = new Set(runsLost(wanted, flow).flat())
  return runs.map((run) => run.filter((token) => there.has(token))).filter((run) => run.length > 0)
}

function isSaid(run: readonly Token[], { words, apart = [] }: Said): boolean {
  return [words, ...apart].some((said) => holds(said, run))
}

/**
 * Whether a short run is said somewhere, in order and nearly without a gap. Where three of its words stand is looked first.
 * One of the first words may be said in two pieces: a reader of PDFs guesses where spaces are.
 */
function holds(said: readonly string[], run: readonly Token[]): boolean {
  if (run.length === 0) return true
  const starts = [...said.keys()].filter((at) => run.slice(0, 2).some(({ text }) => text === said[at]))
  const likely = starts.filter((at) => run.slice(1, 3).every(({ text }, next) => said[at + next + 1] === text))
  const others = starts.filter((at) => !likely.includes(at))
  const saidWithin = (gap: number) => (at: number) =>
    runsLost(run, said.slice(Math.max(0, at - 2), at + run.length + gap)).length === 0
  if ([...likely, ...others].some(saidWithin(60))) return true
  // A table that a page divides may have a figure and notes between its parts. So many words in order are not there by chance.
  return run.length > 40 && likely.some(saidWithin(200))
}
