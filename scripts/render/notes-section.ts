import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import { wordsOf } from '../book/languages/index.ts'

/** `<section class="notes">` at the end of a chapter; undefined when nothing in it calls a note. */
export function notesSection(notes: Element[], language: string): Element | undefined {
  if (notes.length === 0) return undefined
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['notes'], epubType: 'footnotes', ariaLabel: wordsOf(language).notes },
    children: notes,
  }
}

/**
 * Ties notes that the author wants beside the text to their first calls (CSS Anchor Positioning 1): the style sheet
 * moves them where there is a margin, each at the height of its call or below the note before it; anywhere else they
 * stay at the end. Changes both.
 */
export function placeBeside(body: readonly ElementContent[], notes: readonly Element[]): void {
  const beside = notes.filter(
    ({ properties: { className } }) => Array.isArray(className) && className.includes('beside'),
  )
  const ids = new Set(beside.map(({ properties }) => String(properties['id'])))
  let before: string | undefined
  for (const note of beside) {
    const id = String(note.properties['id'])
    const below = before === undefined ? '' : `, anchor(--${before} bottom)`
    note.properties['style'] = `anchor-name: --${id}; top: max(anchor(--${id}-call top)${below})`
    before = id
  }
  visit({ type: 'root', children: [...body] }, 'element', ({ properties }) => {
    const { id = '' } = properties
    if (typeof id === 'string' && id.endsWith('-call') && ids.has(id.slice(0, -'-call'.length)))
      properties['style'] = `anchor-name: --${id}`
  })
}
