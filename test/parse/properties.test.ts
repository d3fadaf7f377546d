import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import { createParser } from '../../scripts/parse/markdown.ts'

const parse = createParser()

const words =
  'a b1 é 😀 . , ; : -- " \' \\ &amp; & < > - {#x} {.a} {a="b"} { } [ ] [] ](u) ![ ^[ @ @x -@y @fig:z. $ $$ $x$ * ** _ ~~ ` `` ' +
  '::: [^n] <!-- <b> - \uFEFF'
const onLines = [
  '::: note',
  ':::',
  ':::: tip "T"',
  '::::',
  '::leaf[a]',
  '```',
  '$$',
  '| a | b |\n|--|--|',
  '---',
  '[x]: u',
  '<!-- c -->',
]
const starts = ['# ', '> ', '- ', '1. ', ': ', '[^n]: ', '    ', '\t', ' {#x .y}']
const spaces = [' ', ' ', ' ', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '\u00A0']
const pieces = [...words.split(' '), ...onLines.map((line) => `\n${line}\n`), ...starts, ...spaces]
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))
const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) }

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(parse(new VFile(text)).type).toBe('root')
    }),
    runs,
  )
})

test('the source at the place of a leaf says what the leaf says', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      for (const node of nodesOf(parse(new VFile(text)))) expectConsistent(node, text)
    }),
    runs,
  )
})

test('no character is outside every node', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const covered = new Uint8Array(text.length)
      for (const node of parse(new VFile(text)).children) covered.fill(1, ...rangeOf(node))
      expect(firstLost(text, covered, /[^\s\uFEFF]/)).toBe('')
    }),
    runs,
  )
})

test('no letter is outside every leaf, but for what a parent says of itself', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const covered = new Uint8Array(text.length)
      cover(parse(new VFile(text)), covered)
      expect(firstLost(text, covered, /[\p{L}\p{N}]/u)).toBe('')
    }),
    runs,
  )
})

function firstLost(text: string, covered: Uint8Array, wanted: RegExp): string {
  const at = Array.from({ length: text.length }, (_, index) => index).find(
    (index) => covered[index] === 0 && wanted.test(text[index] ?? ''),
  )
  return at === undefined ? '' : `${at}: ${text.slice(at, at + 10)}`
}

function rangeOf(node: { position?: Position | undefined }): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

function cover(node: Nodes, covered: Uint8Array): void {
  const [start, end] = rangeOf(node)
  if (!('children' in node)) {
    covered.fill(1, start, end)
    return
  }
  const [first, last] = [node.children[0], node.children.at(-1)]
  // A URL or braces after the text; a label or number before it; the line of a fence.
  if (tailed.has(node.type)) covered.fill(1, last === undefined ? start : rangeOf(last)[1], end)
  if (headed.has(node.type)) covered.fill(1, start, first === undefined ? end : rangeOf(first)[0])
  if (node.type === 'containerDirective') covered.fill(1, ...rangeOf({ position: node.data?.position?.opening }))
  if (node.type === 'leafDirective') covered.fill(1, start, end)
  for (const child of node.children) cover(child, covered)
}

const tailed = new Set<string>(['link', 'linkReference', 'span'])
const headed = new Set<string>(['footnoteDefinition', 'listItem'])

function expectConsistent(node: Nodes, text: string): void {
  const start = node.position?.start.offset ?? -1
  const end = node.position?.end.offset ?? -1
  const source = text.slice(start, end)
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeGreaterThanOrEqual(start)
  if (node.type === 'text') expectInOrder(node.value, source)
  if (node.type === 'attributes') expect(source).toMatch(/^\{[^]*\}$/)
  if (node.type === 'inlineMath') expect(source).toMatch(/^\$[^]+\$$/)
  if (node.type === 'inlineNote') expect(source).toMatch(/^\^\[[^]*\]$/)
  if (node.type === 'span') expect(source).toMatch(/^\[[^]*\]\{[^]*\}$|^\^[^]+\^$|^~[^]+~$/)
  if (node.type === 'reference') {
    for (const item of node.items) {
      const mark = text.slice(item.position.start.offset, item.position.end.offset)
      const [, key = ''] = /^-?@\{\s*(.*?)\s*\}$/.exec(mark) ?? []
      const written = key === '' ? item.key : `{${item.key}}`
      expect(mark.replaceAll(/\s*([{}])\s*/g, '$1')).toBe(`${item.suppressed ? '-' : ''}@${written}`)
    }
  }
  if (node.type === 'inlineMath' || node.type === 'math') {
    const lines = node.value.split('\n')
    expect(node.lines.length).toBe(node.value === '' ? Math.min(node.lines.length, 1) : lines.length)
    for (const [index, line] of node.lines.entries()) {
      const own = (lines[index] ?? '').trim()
      expect(text.slice(line.offset).trimStart().startsWith(own)).toBe(true)
    }
  }
}

/** Escapes, character references and line prefixes stand between, but every letter of a text is in its source in order. */
function expectInOrder(value: string, source: string): void {
  let at = 0
  for (const character of value.replace(/[\s&\u00A0]/g, '')) {
    at = source.indexOf(character, at)
    expect(at).toBeGreaterThanOrEqual(0)
    at++
  }
}
