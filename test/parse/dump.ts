import type { Nodes } from 'mdast'
import type { Point, Position } from 'unist'
import type { Attributes, ReferenceItem } from '../../scripts/book/nodes.ts'

/** Writes a tree a node a line, with places and what tells a node from its like. */
export function dump(node: Nodes, depth = 0): string[] {
  const head = [node.type, place(node.position), ...details(node)].filter((part) => part !== '').join(' ')
  const children = 'children' in node ? node.children.flatMap((child) => dump(child, depth + 1)) : []
  return ['  '.repeat(depth) + head, ...children]
}

/** The three sorts of places in a line: the node's, an item's, those of a formula's lines. */
const places = [/(?<=^ *\w+) \d+:\d+-\d+:\d+/, / \d+:\d+-\d+:\d+(?=\))/g, / at(?: \d+:\d+)+$/]

/**
 * Takes places off the actual lines where the expected ones have none of the sort, so that a case says only what it is
 * about.
 */
export function onlyAskedPlaces(actual: readonly string[], expected: readonly string[]): string[] {
  return actual.map((line, index) =>
    places.reduce((text, sort) => ((expected[index] ?? '').search(sort) === -1 ? text.replace(sort, '') : text), line),
  )
}

function place(position: Position | undefined): string {
  return position === undefined ? '' : `${point(position.start)}-${point(position.end)}`
}

function point({ line, column }: Point): string {
  return `${line}:${column}`
}

function details(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
      return [JSON.stringify(node.value), ...(node.data?.literal === true ? ['literal'] : [])]
    case 'inlineCode':
    case 'html':
    case 'yaml':
      return [JSON.stringify(node.value)]
    case 'code':
      return [node.lang ?? '', node.meta ?? '', JSON.stringify(node.value)]
    case 'inlineMath':
      return [JSON.stringify(node.value), `at ${node.lines.map(point).join(' ')}`]
    case 'math':
      return [
        JSON.stringify(node.value),
        braces(node.attributes),
        node.unclosed === true ? 'unclosed' : '',
        node.lines.length === 0 ? '' : `at ${node.lines.map(point).join(' ')}`,
      ]
    case 'attributes':
    case 'span':
      return [braces(node.attributes)]
    case 'reference':
      return [node.bracketed ? 'bracketed' : '', ...node.items.map(item)]
    case 'link':
    case 'image':
      return [node.url, ...(node.type === 'image' ? [JSON.stringify(node.alt)] : [])]
    case 'heading':
      return [String(node.depth)]
    case 'listItem':
      return node.checked === null || node.checked === undefined ? [] : [node.checked ? '[x]' : '[ ]']
    case 'footnoteReference':
    case 'footnoteDefinition':
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return [node.identifier]
    case 'containerDirective':
    case 'leafDirective':
      return [
        node.name,
        ...Object.entries(node.attributes ?? {}).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
      ]
    default:
      return []
  }
}

function braces({ id, classes, values }: Attributes): string {
  const parts = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(values).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
  ]
  return `{${parts.join(' ')}}`
}

function item({ prefix, suppressed, key, suffix, position }: ReferenceItem): string {
  const words = [prefix, `${suppressed ? '-' : ''}@${key}`, suffix].filter((part) => part !== '')
  return `(${words.join('|')} ${place(position)})`
}
