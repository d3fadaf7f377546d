import type { ProcessedRun } from './text-runs.ts'

/**
 * Makes every part of a citation lead to its entry. The processor marks variables only: what stands between two of one
 * work joins them (`Lamport 1978, p. 3`), and numbers that it collapsed (`[1–3]`) and words for a work (`Ibid.`) are found.
 *
 * @param numbers of the works of this citation, in a style that numbers them
 * @param keys of the works, in order
 * @param prefixed whether words of the author's stand before the first of them
 */
export function linkRuns(
  runs: readonly ProcessedRun[],
  numbers: ReadonlyMap<string, string>,
  keys: readonly string[],
  prefixed: boolean,
): ProcessedRun[] {
  const numbered = runs.flatMap((run) => (run.key === undefined ? withNumbers(run, numbers) : [run]))
  const joined = join(numbered)
  const [only, ...others] = new Set(keys)
  if (only === undefined || others.length > 0 || prefixed) return joined
  const first = joined.findIndex(({ key }) => key !== undefined)
  return joined.flatMap((run, at) => (first === -1 || at < first ? whole(run, only) : [run]))
}

function withNumbers(run: ProcessedRun, numbers: ReadonlyMap<string, string>): ProcessedRun[] {
  return run.text.split(/(\d+)/).flatMap((text): ProcessedRun[] => {
    if (text === '') return []
    const key = numbers.get(text)
    return [key === undefined ? { ...run, text } : { ...run, text, key }]
  })
}

/** Unmarked words between two parts of one work belong to it, unless they open or close something. */
function join(runs: readonly ProcessedRun[]): ProcessedRun[] {
  return runs.map((run, at) => {
    if (run.key !== undefined || /[()[\];]/.test(run.text)) return run
    const before = runs[at - 1]?.key
    const after = runs.slice(at + 1).find(({ key }) => key !== undefined)
    const next = runs.slice(at + 1, after === undefined ? undefined : runs.indexOf(after))
    const plain = next.every(({ text }) => !/[()[\];]/.test(text))
    return before !== undefined && plain && after?.key === before ? { ...run, key: before } : run
  })
}

/** All of it but the brackets around and the full stop after; names outside the brackets stay words. */
function whole(run: ProcessedRun, key: string): ProcessedRun[] {
  const [, open = '', words = '', close = ''] = /^(.*[[({]|)([^[\](){}]*?)([\])}]*\.?|)$/s.exec(run.text) ?? []
  return [
    { ...run, text: open },
    { ...run, text: words, key },
    { ...run, text: close },
  ].filter(({ text }) => text !== '')
}
