import type { ElementContent, Root, RootContent } from 'hast'

/** What shows its words: the smallest blocks that references stand in. */
const shown: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'dt', 'li', 'td', 'th', 'figcaption'])
const holders: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'table'])

/**
 * One line for each paragraph, heading, cell, caption and short item, openings left out: links as `[words](#id)`, a
 * no-break space as `~`, a narrow one as `⍽`, a soft hyphen as `|`, a page number that is not known yet as `#`.
 */
export function wordsOf(tree: Root): string {
  return linesOf(tree.children)
    .map((line) => `${line}\n`)
    .join('')
}

function linesOf(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type !== 'element') return []
    if (node.properties['className']?.toString() === 'opening') return []
    const isWhole =
      shown.has(node.tagName) && !node.children.some((child) => child.type === 'element' && holders.has(child.tagName))
    return isWhole ? [node.children.map(written).join('').trim().replaceAll('\n', ' ')] : linesOf(node.children)
  })
}

function written(node: ElementContent): string {
  if (node.type === 'text') {
    return node.value.replaceAll('\u00A0', '~').replaceAll('\u202F', '⍽').replaceAll('\u00AD', '|')
  }
  if (node.type !== 'element') return ''
  if ('dataFolio' in node.properties) return '#'
  const words = node.children.map(written).join('')
  return node.tagName === 'a' ? `[${words}](${String(node.properties['href'])})` : words
}
