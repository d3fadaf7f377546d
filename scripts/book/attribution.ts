import type { Emphasis, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Caption } from './nodes.ts'

/** A dash that begins a line, as it was typed: smart punctuation comes later. */
const dash = /^(?:—|---?|–)\s+/

/**
 * Takes the attribution off the end of quoted blocks: a last paragraph that begins with a dash.
 *
 * @param blocks changed in place
 * @returns the attribution, dash included, with the titles in it marked as such; undefined when there is none
 */
export function takeAttribution(blocks: RootContent[]): Caption | undefined {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph' || blocks.length < 2) return undefined
  const [first] = last.children
  if (first?.type !== 'text' || !dash.test(first.value)) return undefined
  blocks.pop()
  const words = { ...first, value: first.value.replace(dash, '— ') }
  return attributionOf([words, ...last.children.slice(1)], last)
}

/** A line of attribution. What is emphasised in it is the title of a work. */
export function attributionOf(children: PhrasingContent[], like: Paragraph | undefined): Caption {
  return {
    type: 'caption',
    children: children.map((child) =>
      child.type === 'emphasis' ? { ...child, ...titleOfWork(child.children) } : child,
    ),
    ...(like?.position === undefined ? {} : { position: like.position }),
    data: { from: like?.data?.from },
  }
}

/** Words that become `<cite>`: `hName` is what mdast-util-to-hast takes for the name of the element. */
export function titleOfWork(children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children, data: { hName: 'cite' } }
}
