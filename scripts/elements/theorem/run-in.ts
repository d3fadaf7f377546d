import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** A head that begins the first paragraph, or stands on a line of its own before anything else. */
export function runIn(head: ElementContent, blocks: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p.head-line', head), ...blocks]
  return [{ ...first, children: [head, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
}

/** The sign that ends a proof, at the end of its last paragraph or on a line of its own after anything else. */
export function endedBy(sign: ElementContent, blocks: readonly ElementContent[]): ElementContent[] {
  const last = blocks.at(-1)
  if (last?.type !== 'element' || last.tagName !== 'p') return [...blocks, h('p.end-line', sign)]
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, { type: 'text', value: '\u00A0' }, sign] }]
}
