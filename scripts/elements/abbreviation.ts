import type { Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Element } from '../book/element.ts'

/**
 * `*[HTML]: HyperText Markup Language`, a line or several on their own, and `abbreviations:` of book.yaml: what is written
 * so in the text is an `<abbr>` that says what it stands for. Nothing of it is printed.
 */
export const abbreviation: Element = {
  name: 'abbreviation',
  shape: (tree, _file, { abbreviations }) => {
    const known = new Map([...abbreviations, ...takeDefinitions(tree)])
    if (known.size > 0) mark(tree, known)
  },
}

const definition = /^\*\[([^\]\n]+)\]:[ \t]+(\S.*)$/

/** Takes the paragraphs that are nothing but definitions off the tree. */
function takeDefinitions(tree: Root): Map<string, string> {
  const found = new Map<string, string>()
  visit(tree, 'paragraph', (node, index, parent) => {
    const read = definitionsIn(node)
    if (read === undefined || parent === undefined || index === undefined) return undefined
    for (const [short, long] of read) found.set(short, long)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return found
}

function definitionsIn(node: Paragraph): [string, string][] | undefined {
  if (node.children[0]?.type !== 'text' || !node.children[0].value.startsWith('*[')) return undefined
  const lines = toString(node)
    .split('\n')
    .map((line) => definition.exec(line))
  if (lines.includes(null)) return undefined
  return lines.map((line): [string, string] => [line?.[1] ?? '', line?.[2]?.trim() ?? ''])
}

/** Where an abbreviation is no word of the text, or is named already. */
const whole = new Set<string>(['inlineCode', 'code', 'listing', 'link', 'linkReference'])

function mark(tree: Nodes, known: ReadonlyMap<string, string>): void {
  const longest = [...known.keys()].toSorted((left, right) => right.length - left.length)
  const words = longest.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu')
  visit(tree, (node, index, parent) => {
    if (whole.has(node.type)) return SKIP
    if (node.type === 'span' && node.attributes.classes.some((name) => name === 'abbr' || name === 'kbd')) return SKIP
    if (node.type !== 'text' || parent === undefined || index === undefined || node.data?.literal === true)
      return undefined
    const pieces = cut(node, pattern, known)
    if (pieces.length < 2 && pieces[0]?.type === 'text') return undefined
    parent.children.splice(index, 1, ...(pieces as never[]))
    return [SKIP, index + pieces.length]
  })
}

function cut(node: Text, pattern: RegExp, known: ReadonlyMap<string, string>): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  const from = node.data === undefined ? {} : { data: node.data }
  const place = node.position === undefined ? {} : { position: node.position }
  let done = 0
  for (const { 0: word, index } of node.value.matchAll(pattern)) {
    if (index > done) pieces.push({ type: 'text', value: node.value.slice(done, index), ...from, ...place })
    pieces.push({
      type: 'span',
      attributes: { classes: ['abbr'], values: { title: known.get(word) ?? '' } },
      children: [{ type: 'text', value: word, ...from, ...place }],
      ...place,
    })
    done = index + word.length
  }
  if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done), ...from, ...place })
  return pieces
}
