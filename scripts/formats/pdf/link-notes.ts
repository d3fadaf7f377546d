import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { breakable, unsaidAddress } from './address.ts'
import { classesOf, visitElements } from './visit.ts'

/**
 * Gives each address that a document's links do not say a note of its own, counted with the notes that are there, in the
 * order in which the text calls them. Links in notes, captions, tables, headings and bibliographies are left: their
 * addresses are said in place. Changes the tree.
 *
 * @param name unique for the document, the start of the new notes' ids
 */
export function linkNotes(root: Root, name: string): void {
  const section = sectionOf(root)
  const notes = new Map<string, Element>()
  for (const note of section?.children ?? []) {
    if (note.type === 'element' && typeof note.properties['id'] === 'string') notes.set(note.properties['id'], note)
  }
  const order: string[] = []
  const addresses = new Map<string, string>()
  const call = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.push(id) - 1) + 1
  walk(root, (element, parent, at) => {
    const { href } = element.properties
    if (classesOf(element).includes('note-call') && typeof href === 'string' && notes.has(href.slice(1))) {
      element.children = [{ type: 'text', value: String(call(href.slice(1))) }]
      return 0
    }
    const address = unsaidAddress(element)
    if (address === undefined) return 0
    const known = addresses.get(address)
    const id = known ?? `${name}-link-${addresses.size + 1}`
    addresses.set(address, id)
    const number = call(id)
    element.properties['className'] = [...classesOf(element), 'said']
    notes.set(id, notes.get(id) ?? noteOf(id, address))
    parent.children.splice(at + 1, 0, h('a.note-call', String(number)))
    return 1
  })
  if (addresses.size === 0) return
  const sorted = [...order, ...[...notes.keys()].filter((id) => !order.includes(id))].flatMap(
    (id) => notes.get(id) ?? [],
  )
  for (const [index, note] of sorted.entries()) renumber(note, index + 1)
  if (section === undefined) root.children.push({ ...h('section.notes'), children: sorted })
  else section.children = sorted
}

function noteOf(id: string, address: string): Element {
  return h('aside.note', { id }, h('p', [h('a.note-number', '0'), ' ', h('span.address', breakable(address))]))
}

function renumber(note: Element, number: number): void {
  visitElements(note, (element) => {
    if (classesOf(element).includes('note-number')) element.children = [{ type: 'text', value: String(number) }]
  })
}

function sectionOf(root: Root): Element | undefined {
  let found: Element | undefined
  visitElements(root, (element) => {
    if (element.tagName === 'section' && classesOf(element).includes('notes')) found = element
  })
  return found
}

/** Where a call would be lost or out of order: these say addresses in place. */
const apart: ReadonlySet<string> = new Set([
  'figcaption',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'nav',
  'svg',
  'math',
])

/** Calls `visitor`, which answers how many siblings it has put after the element, for all links of running text. */
function walk(parent: Root | Element, visitor: (element: Element, parent: Root | Element, at: number) => number): void {
  for (let at = 0; at < parent.children.length; at++) {
    const child = parent.children[at]
    if (child?.type !== 'element') continue
    const classes = classesOf(child)
    if (classes.includes('notes') || classes.includes('bibliography')) continue
    // Calls of the author's are counted wherever they stand.
    const calls = apart.has(child.tagName)
      ? (element: Element) => element.tagName !== 'a' || classesOf(element).includes('note-call')
      : () => true
    if (child.tagName === 'a') at += visitor(child, parent, at)
    else walk(child, (element, inner, index) => (calls(element) ? visitor(element, inner, index) : 0))
  }
}
