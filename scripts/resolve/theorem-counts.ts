import type { TheoremKind } from '../book/names.ts'
import type { Theorem } from '../book/nodes.ts'

/** Whether a chapter counts theorems and their kin together (Definition 6.1, Lemma 6.2) or each kind by itself. */
export type TheoremCounter = 'shared' | 'kind'

/** These count only when somebody can refer to them; the others always do. */
const onlyLabelled: ReadonlySet<Theorem['kind']> = new Set(['remark', 'example'])

/**
 * Counts the theorems of one chapter. Exercises always count by themselves: their numbers are what a class is given.
 *
 * @returns the number within the chapter, or undefined for what carries none: proofs, what is `{.unnumbered}`, remarks and
 *   examples without a label
 */
export function createTheoremCounts(counter: TheoremCounter): (node: Theorem) => number | undefined {
  const counts = new Map<TheoremKind | 'shared', number>()
  return ({ kind, attributes: { id, classes } }) => {
    if (kind === 'proof' || classes.includes('unnumbered')) return undefined
    if (id === undefined && onlyLabelled.has(kind)) return undefined
    const key = counter === 'kind' || kind === 'exercise' ? kind : 'shared'
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
}
