import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { breakable, unsaidAddress } from './address.ts'
import { classesOf, visitElements } from './visit.ts'

/**
 * Gives each address that a document's links do not say a note of its own, counted with the notes that are there, in the
 * order in which the text calls them. Links in notes, captions, tables, headings and bibliographies are left: their
 * addresses are said in place. Changes the tree.
 *
 * @param name unique for the document, the start of the new notes' ids
 * @param first the number of the document's first note
 * @returns the number of the note after its last
 */
export function linkNotes(root: Root, name: string, first: number): number {
  const section = sectionOf(root)
  const notes = new Map<string, Element>()
  for (const note of section?.children ?? []) {
    if (note.type === 'element' && typeof note.properties['id'] === 'string') notes.set(note.properties['id'], note)
  }
  const order = new Set<string>()
  const addresses = new Map<string, string>()
  walk(root, (element, parent, at) => {
    const { href } = element.properties
    if (isCall(element) && typeof href === 'string' && notes.has(href.slice(1))) order.add(href.slice(1))
    const address = unsaidAddress(element)
    if (address === undefined) return at
    const id = addresses.get(address) ?? `${name}-link-${addresses.size + 1}`
    addresses.set(address, id)
    order.add(id)
    element.properties['className'] = [...classesOf(element), 'said']
    notes.set(id, notes.get(id) ?? noteOf(id, address))
    return putCall(parent, at, h('a.note-call', { href: `#${id}` }, '0'))
  })
  const sorted = [...order, ...[...notes.keys()].filter((id) => !order.has(id))]
  const numbers = new Map(sorted.map((id, index) => [id, String(first + index)]))
  for (const [id, note] of notes) renumber(note, numbers.get(id))
  const called = sorted.flatMap((id) => notes.get(id) ?? [])
  if (section !== undefined) section.children = called
  else if (called.length > 0) root.children.push({ ...h('section.notes'), children: called })
  visitElements(root, (element) => {
    const number = isCall(element) ? numbers.get(String(element.properties['href']).slice(1)) : undefined
    if (number !== undefined) element.children = [{ type: 'text', value: number }]
  })
  return first + sorted.length
}

function isCall(element: ElementContent | undefined): boolean {
  return element?.type === 'element' && classesOf(element).includes('note-call')
}

function noteOf(id: string, address: string): Element {
  return h('aside.note', { id }, h('p', [h('a.note-number', '0'), ' ', h('span.address', breakable(address))]))
}

function renumber(note: Element, number: string | undefined): void {
  if (number === undefined) return
  visitElements(note, (element) => {
    if (classesOf(element).includes('note-number')) element.children = [{ type: 'text', value: number }]
  })
}

/**
 * Puts a call behind a link, and behind the marks of punctuation that follow it; a comma parts it from a call that comes
 * next.
 *
 * @returns where the call stands
 */
function putCall(parent: Root | Element, at: number, call: Element): number {
  const next = parent.children[at + 1]
  const [marks = ''] = (next?.type === 'text' ? /^[.,;:!?…)\]’”]+/.exec(next.value) : null) ?? []
  const before: ElementContent[] = marks === '' ? [] : [{ type: 'text', value: marks }]
  if (next?.type === 'text') next.value = next.value.slice(marks.length)
  const follower = parent.children[at + (next?.type === 'text' && next.value === '' ? 2 : 1)]
  const comma = follower?.type === 'element' && isCall(follower) ? [h('span.note-comma', ',')] : []
  parent.children.splice(at + 1, 0, ...before, call, ...comma)
  return at + before.length + 1
}

function sectionOf(root: Root): Element | undefined {
  let found: Element | undefined
  visitElements(root, (element) => {
    if (element.tagName === 'section' && classesOf(element).includes('notes')) found = element
  })
  return found
}

/** Where a call would be lost or out of order: these say addresses in place. */
const apart: ReadonlySet<string> = new Set('figcaption table h1 h2 h3 h4 h5 h6 nav svg math'.split(' '))

/** Calls `visitor` for all links of running text; it answers where it has come to stand, itself or what it put behind. */
function walk(parent: Root | Element, visitor: (element: Element, parent: Root | Element, at: number) => number): void {
  for (let at = 0; at < parent.children.length; at++) {
    const child = parent.children[at]
    if (child?.type !== 'element') continue
    const classes = classesOf(child)
    if (classes.includes('notes') || classes.includes('bibliography')) continue
    if (child.tagName === 'a') at = visitor(child, parent, at)
    // Calls of the author's are counted wherever they stand.
    else if (apart.has(child.tagName))
      walk(child, (element, inner, index) => (isCall(element) ? visitor(element, inner, index) : index))
    else walk(child, visitor)
  }
}
