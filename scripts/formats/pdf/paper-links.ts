import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LinkStyle } from '../../book/config.ts'
import type { PlacedRun } from './document.ts'
import { breakable, unsaidAddress } from './address.ts'
import { linkNotes } from './link-notes.ts'
import { visitElements } from './visit.ts'

/**
 * What becomes of links where nobody can follow them. Those inside the book stay as words, which name a number or a page
 * anyway; addresses of the web are said: after the words, or as notes of their document, or not at all. Changes the
 * runs' trees.
 */
export function onPaper(runs: readonly PlacedRun[], style: LinkStyle): readonly PlacedRun[] {
  if (style === 'live') return runs
  return runs.map(({ run, children }) => {
    const section = { type: 'root' as const, children: [...children] }
    if (style === 'notes') linkNotes(section, run.name)
    visitElements(section, (element) => {
      if (style !== 'none') element.children = element.children.flatMap(spelledOut)
    })
    visitElements(section, (element) => {
      if (element.tagName === 'a') delete element.properties['href']
    })
    return { run, children: section.children }
  })
}

/** A link with its address after it; itself where its words are the address, or where a note says it. */
function spelledOut(child: ElementContent): ElementContent[] {
  const address = child.type === 'element' ? unsaidAddress(child) : undefined
  if (address === undefined) return [child]
  return [child, { type: 'text', value: ' ' }, h('span.address', ['(', ...breakable(address), ')'])]
}
