import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from '../book/element.ts'

/**
 * `[term]{.index}` and `[]{.index entry="a!b"}`: what the index says is inline Markdown, so that code and formulas are
 * what they are. The mark itself is a span; the index is put together by `resolve`.
 */
export const indexMark: Element = {
  name: 'index-mark',
  shape: (tree, _file, tools) => {
    visit(tree, 'span', (node) => {
      const entry = node.attributes.values['entry']
      if (entry === undefined || !node.attributes.classes.includes('index')) return
      const terms = levelsOf(entry).map((part): PhrasingContent[] =>
        /[`$*_\\&]/.test(part) ? tools.inline(part, node.position?.start, node) : [{ type: 'text', value: part }],
      )
      node.data = { ...node.data, terms }
    })
  },
}

/** `a!b`, where an exclamation mark within code or a formula is one. */
function levelsOf(entry: string): string[] {
  const parts = entry.match(/(?:`[^`]*`|\$[^$]*\$|[^!])+/g) ?? [entry]
  return parts.map((part) => part.trim())
}
