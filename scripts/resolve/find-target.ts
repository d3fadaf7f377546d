import type { Link, Parents } from 'mdast'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Draft, Target } from '../book/book.ts'
import type { Reference, ReferenceItem } from '../book/nodes.ts'
import { fileOf } from './file-of.ts'
import type { ReferenceContext } from './reference-context.ts'

export interface Found {
  readonly target: Target
  /** The key was written with a capital: `@Fig:x` begins a sentence, whatever stands before. */
  readonly capital: boolean
}

/** What a key names; one that names nothing is an error at its place. */
export function findTarget(
  key: string,
  draft: Draft,
  node: Link | Reference,
  ancestors: readonly Parents[],
  { targets }: ReferenceContext,
  item?: ReferenceItem,
): Found | undefined {
  const same = targets.get(key)
  if (same !== undefined) return { target: same, capital: false }
  const lower = targets.get(withSmallKind(key))
  if (lower !== undefined) return { target: lower, capital: true }
  draft.file.messages.push(
    message({
      severity: 'error',
      ruleId: 'reference-undefined',
      reason: `Unexpected reference to \`${key}\`, which no label defines`,
      note: didYouMean(key, targets.keys()),
      file: fileOf(draft.file, node, ancestors),
      place: item?.position ?? node.position,
    }),
  )
  return undefined
}

/** `Fig:x` → `fig:x`. */
export function withSmallKind(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1)
}

/** A reference that could print nothing but an id is an error. */
export function reportNameless(
  draft: Draft,
  node: Link | Reference,
  ancestors: readonly Parents[],
  { label, id }: Target,
  item?: ReferenceItem,
): void {
  const key = label ?? id
  draft.file.messages.push(
    message({
      severity: 'error',
      ruleId: 'reference-nameless',
      reason: `Unexpected reference to \`${key}\`, which has neither number nor title`,
      note: `Say in your own words what it is: \`[these words](#${key})\`.`,
      file: fileOf(draft.file, node, ancestors),
      place: item?.position ?? node.position,
    }),
  )
}
