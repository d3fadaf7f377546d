import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isIn } from '../book/conditions.ts'
import type { OutputConfig } from '../book/config.ts'

/** What is nothing without content: it goes when all that it held is for other outputs. */
const hollow: ReadonlySet<string> = new Set([
  'blockquote',
  'defList',
  'delete',
  'emphasis',
  'link',
  'list',
  'listItem',
  'paragraph',
  'span',
  'strong',
])

/** Whether anything below a node is not in all outputs. */
export function hasConditions(tree: Nodes): boolean {
  let found = false
  visit(tree, (node) => {
    found ||= node.data?.when !== undefined
    return found ? false : undefined
  })
  return found
}

/**
 * Takes out of a tree what an output does not get, and notes that nothing calls any more.
 *
 * @param tree changed in place
 * @param removed takes up the ids of what went
 */
export function filterTree(tree: Root, output: OutputConfig, removed: Set<string>): void {
  prune(tree, output, removed)
  for (;;) {
    const called = new Set<string>()
    visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier))
    const before = tree.children.length
    tree.children = tree.children.filter((node) => {
      const stays = node.type !== 'footnoteDefinition' || called.has(node.identifier)
      if (!stays) idsBelow(node, removed)
      return stays
    })
    // A note may have called another one.
    if (tree.children.length === before) return
  }
}

function prune(parent: Parents, output: OutputConfig, removed: Set<string>): void {
  const kept = (parent.children as Nodes[]).filter((child) => {
    if (!isIn(child.data?.when, output)) {
      idsBelow(child, removed)
      return false
    }
    if (!('children' in child) || child.children.length === 0) return true
    prune(child, output, removed)
    return child.children.length > 0 || !hollow.has(child.type)
  })
  if (kept.length < parent.children.length) parent.children = kept as never
}

/** Takes up the ids of all that stands below a node. */
export function idsBelow(tree: Nodes, ids: Set<string>): void {
  visit(tree, (node) => {
    if (node.data?.id !== undefined) ids.add(node.data.id)
    if (node.type === 'bibliography') for (const { id } of node.entries) ids.add(id)
  })
}

/** Puts the words of links to what an output lacks in place of them. */
export function unlink(tree: Root | { type: 'root'; children: PhrasingContent[] }, removed: ReadonlySet<string>): void {
  visit(tree as Root, 'link', (node, index, parent) => {
    if (parent === undefined || index === undefined || !leadsTo(node, removed)) return undefined
    parent.children.splice(index, 1, ...(node.children as never[]))
    return [SKIP, index]
  })
}

/** Whether a link leads to one of the ids. */
export function leadsTo({ url }: Link, ids: ReadonlySet<string>): boolean {
  return url.startsWith('#') && ids.has(url.slice(1))
}
