import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Draft } from './book.ts'
import type { Listing } from './nodes.ts'

/** A listing that says `.run`, with all that running it needs. */
export interface RunnableListing {
  readonly node: Listing
  /** The file it is written in, as messages name it. */
  readonly file: string
  /** Code that it goes on from, the first one first. */
  readonly before: readonly Listing[]
  /** A label in `continues` that no listing before it has. */
  readonly unknown?: string | undefined
  /** Listings before it that have file names, by those. */
  readonly beside: ReadonlyMap<string, string>
  /** What it printed when somebody last looked. */
  readonly recorded?: Listing | undefined
}

/** The runnable listings of a chapter, in order. Only what stands before a listing can be used by it. */
export function runnableListings({ tree, file }: Pick<Draft, 'tree' | 'file'>): RunnableListing[] {
  const found: RunnableListing[] = []
  const byLabel = new Map<string, Listing>()
  const named = new Map<string, string>()
  visit(tree, 'listing', (node, index, parent) => {
    const { id, classes, values } = node.attributes
    if (classes.includes('run')) {
      const { before, unknown } = chainOf(node, byLabel)
      found.push({
        node,
        file: node.data?.from ?? file.path,
        before,
        unknown,
        beside: new Map(named),
        recorded: node.joined === 'to-output' ? outputAfter(parent?.children ?? [], index ?? 0) : undefined,
      })
    }
    if (id !== undefined) byLabel.set(id, node)
    if (values['file'] !== undefined && node.role === 'code') named.set(values['file'], node.value)
  })
  return found
}

/** The listings that `continues` names, and those that they continue. A label leads backwards only: there are no circles. */
function chainOf(node: Listing, byLabel: ReadonlyMap<string, Listing>): Pick<RunnableListing, 'before' | 'unknown'> {
  const before: Listing[] = []
  for (let label = node.attributes.values['continues']; label !== undefined;) {
    const earlier = byLabel.get(label) ?? byLabel.get(`lst:${label}`)
    if (earlier === undefined || before.includes(earlier)) return { before, unknown: label }
    before.unshift(earlier)
    label = earlier.attributes.values['continues']
  }
  return { before }
}

function outputAfter(siblings: readonly Nodes[], index: number): Listing | undefined {
  const next = siblings[index + 1]
  return next?.type === 'listing' && next.role === 'output' ? next : undefined
}
