import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import type { Nodes } from 'mdast'
import { createParser } from '../../scripts/parse/markdown.ts'
import { dump } from './dump.ts'

const parse = createParser()

const chapter = [
  '---',
  'a: 1',
  '---',
  '',
  '# T {#t}',
  '',
  '> See [@a;',
  '> @b] and $x',
  '> y$ ![c](d){#e alt="f',
  '> g"}^[n].',
  '',
  '$$',
  'z',
  '',
  'w',
  '$$ {#eq:v}',
  '',
  '::: note "U"',
  'r',
  ':::',
].join('\n')

/** What the places of a tree say, read from the source. */
function pointedAt(text: string): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    const slice = (position: Nodes['position']): string => text.slice(position?.start.offset, position?.end.offset)
    found.push(`${node.type} ${slice(node.position).replace(/\r\n?/g, '\n')}`)
    if (node.type === 'reference') found.push(...node.items.map((item) => slice(item.position)))
    if ('lines' in node)
      found.push(...node.lines.map(({ offset }) => text.slice(offset, offset + 1).replace('\r', '\n')))
    if (node.type === 'containerDirective') found.push(slice(node.data?.position?.closing))
    if (node.type === 'image') for (const child of node.data?.caption ?? []) walk(child)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(parse(new VFile(text)))
  return found
}

test.each([
  ['CRLF', chapter.replaceAll('\n', '\r\n')],
  ['CR', chapter.replaceAll('\n', '\r')],
  ['a byte order mark', `\uFEFF${chapter}`],
])('places are right with %s', (_, text) => {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  expect(pointedAt(text).slice(1)).toEqual(pointedAt(chapter).slice(1))
  expect(dump(parse(new VFile(text)))).toEqual(dump(parse(new VFile(chapter))))
  expect(parse(new VFile(text)).position?.start.offset).toBe(start)
})

test('the source is read from where the places point', () => {
  expect(pointedAt(chapter)).toEqual(
    expect.arrayContaining(['@a', '@b', 'x', 'y', 'z', 'w', ':::', 'text c', 'attributes {#t}']),
  )
})

test('a parser keeps nothing of the files it has read', () => {
  const [left, right] = [new VFile('[a]: b\n\n^[x'), new VFile('[a] y]')]
  const before = dump(createParser()(right))
  parse(left)
  expect(dump(parse(right))).toEqual(before)
})
