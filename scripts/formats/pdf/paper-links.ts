import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LinkStyle, NotesConfig } from '../../book/config.ts'
import { breakable, unsaidAddress } from './address.ts'
import type { PlacedRun } from './document.ts'
import { linkNotes } from './link-notes.ts'
import { classesOf, visitElements } from './visit.ts'

/**
 * What becomes of links where nobody can follow them. Those inside the book stay as words, which name a number or a page
 * anyway, and say in `data-to` where they lead, for who lays out the pages; addresses of the web are said: after the words,
 * or as notes of their document, or not at all. Ways back from notes go. Changes the runs' trees.
 */
export function onPaper(
  runs: readonly PlacedRun[],
  style: LinkStyle,
  { numbering }: Pick<NotesConfig, 'numbering'>,
): readonly PlacedRun[] {
  if (style === 'live') return runs
  let first = 1
  return runs.map(({ run, children }) => {
    const section = { type: 'root' as const, children: [...children] }
    if (style === 'notes') {
      const next = linkNotes(section, run.name, first)
      if (numbering === 'book') first = next
    }
    visitElements(section, (element) => {
      if (style !== 'none') element.children = element.children.flatMap(spelledOut)
      element.children = element.children.filter((child) => !isWayBack(child))
    })
    visitElements(section, loosened)
    return { run, children: section.children }
  })
}

/** A link with its address after it; itself where its words are the address, or where a note says it. */
function spelledOut(child: ElementContent): ElementContent[] {
  const address = child.type === 'element' ? unsaidAddress(child) : undefined
  if (address === undefined) return [child]
  return [child, { type: 'text', value: ' ' }, h('span.address', ['(', ...breakable(address), ')'])]
}

/** Letters behind a note, each a link to one of its calls, and the paragraph that holds nothing else. */
function isWayBack(child: ElementContent): boolean {
  if (child.type !== 'element') return false
  if (classesOf(child).includes('note-return')) return true
  const said = child.children.filter((inner) => inner.type !== 'text' || inner.value.trim() !== '')
  return child.tagName === 'p' && said.length > 0 && said.every(isWayBack)
}

function loosened({ tagName, properties }: Element): void {
  const { href } = properties
  if (tagName !== 'a' || typeof href !== 'string') return
  if (href.startsWith('#')) properties['dataTo'] = href
  delete properties['href']
}
