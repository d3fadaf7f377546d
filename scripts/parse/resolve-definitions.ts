import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** By identifier: what `[name]: address` says. */
export type Definitions = ReadonlyMap<string, Definition>

/**
 * Puts the address of `[name]: address` into each `[words][name]` and `![words][name]` of a file: later stages know
 * links and images only, and do not see a note or a title together with the file's definitions.
 *
 * @param around definitions of the file that the tree is a piece of; the tree's own come first
 * @returns the tree's own
 */
export function resolveDefinitions(tree: Root, around: Definitions = new Map()): Definitions {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    // Of two with one name the first counts (CommonMark §4.7).
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const known = new Map([...around, ...definitions])
  if (known.size > 0) replaceIn(tree, known)
  return definitions
}

function replaceIn(tree: Nodes, definitions: Definitions): void {
  visit(tree, (node, index, parent) => {
    // Captions hide in the image that they belong to.
    if (node.type === 'image' || node.type === 'imageReference') replaceInCaption(node, definitions)
    if (parent === undefined || index === undefined) return undefined
    if (node.type === 'definition') {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const made = replacementOf(node, definitions)
    if (made === undefined) return undefined
    parent.children[index] = made
    replaceIn(made, definitions)
    return SKIP
  })
}

function replaceInCaption({ data }: Image | ImageReference, definitions: Definitions): void {
  if (data?.caption === undefined) return
  const caption: Root = { type: 'root', children: data.caption }
  replaceIn(caption, definitions)
}

function replacementOf(node: Nodes, definitions: Definitions): Link | Image | undefined {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined
  const definition = definitions.get(node.identifier)
  if (definition === undefined) return undefined
  const { url, title } = definition
  return node.type === 'linkReference'
    ? linkTo(node, url, title)
    : { ...rest(node), type: 'image', url, title, alt: node.alt }
}

function linkTo(node: LinkReference, url: string, title: string | null | undefined): Link {
  return { ...rest(node), type: 'link', url, title, children: node.children }
}

/** What a node keeps when it becomes another one: where it stands, what hangs on it. */
function rest({ position, data }: LinkReference | ImageReference): Pick<Link, 'position' | 'data'> {
  return { ...(position === undefined ? {} : { position }), ...(data === undefined ? {} : { data }) }
}
