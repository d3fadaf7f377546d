import { expect, test } from 'vitest'
import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { createParser } from '../../scripts/parse/markdown.ts'
import { smartPunctuation } from '../../scripts/parse/smart-punctuation.ts'
import { readCases } from './cases.ts'
import { dump } from './dump.ts'

const parse = createParser()

for (const { file, title, blocks } of readCases('punctuation')) {
  test(`${file}: ${title}`, () => {
    const tree = parse(new VFile((blocks.get('markdown') ?? '').trimEnd()))
    smartPunctuation(tree, file.replace('.md', ''))
    // A narrow no-break space and a line break are shown by signs.
    const expected = (blocks.get('text') ?? '')
      .trimEnd()
      .replaceAll('_', '\u202F')
      .replaceAll('¬', '\u00A0')
      .replaceAll('⏎', '\n')
    expect(blocksOf(tree).join('\n')).toBe(expected)
  })
}

test('changes values and nothing else', () => {
  const source = '# "A" {#a}\n\nIt\'s *"b"* -- `"c"` [@d "e"] \\"f\\" ...'
  const [before, after] = [parse(new VFile(source)), parse(new VFile(source))]
  smartPunctuation(after, 'en')
  expect(skeleton(after)).toEqual(skeleton(before))
  expect(dump(after)).not.toEqual(dump(before))
})

function skeleton(tree: Root): string[] {
  return dump(tree).map((line) => line.replace(/"(?:[^"\\]|\\.)*"( literal)?$/, '""$1').replace(/\(.*\|.* (?=\d)/, '('))
}

/** The plain text of each block that holds any. */
function blocksOf(node: Nodes): string[] {
  if (!('children' in node)) return []
  const inline = node.children.some((child) => inlineTypes.has(child.type))
  return inline ? [node.children.map(textOf).join('')] : node.children.flatMap(blocksOf)
}

const inlineTypes = new Set<string>(['text', 'emphasis', 'strong', 'inlineCode', 'reference', 'link', 'span'])

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return `\`${node.value}\``
    case 'inlineMath':
      return `$${node.value}$`
    case 'reference':
      return node.items.map(({ prefix, suffix }) => `${prefix}@${suffix}`).join('; ')
    case 'image':
      return '!'
    case 'footnoteReference':
      return '^'
    case 'inlineNote':
      return `^[${node.children.map(textOf).join('')}]`
    default:
      return 'children' in node ? node.children.map(textOf).join('') : ''
  }
}
