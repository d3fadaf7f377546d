import type { LayoutRequest } from '../layout.ts'
import type { Probes } from './galley.ts'
import { block, emptied } from './make-block.ts'
import { captionAgain, entryAgain, pageMark } from './said-again.ts'

/** What pages will say that the text does not, made to be measured with the galley. */
export function setProbes(roots: readonly Element[], noteShell: HTMLElement, request: LayoutRequest): Probes {
  const continuedNotes = emptied(noteShell)
  continuedNotes.classList.add('continued')
  const above = new Map<Element, HTMLElement>()
  const holders: HTMLElement[] = []
  for (const figure of roots.flatMap(dividedIn)) {
    const caption = captionAgain(figure, request)
    if (caption === undefined) continue
    const probe = emptied(figure)
    // The space below a caption is between it and what follows.
    const content = block('')
    content.style.overflow = 'hidden'
    probe.append(caption, content)
    above.set(figure, caption)
    holders.push(probe)
  }
  for (const list of roots.flatMap((root) => [...root.querySelectorAll('ul.index ul.index')])) {
    const entry = entryAgain(list, request)
    if (entry === undefined) continue
    above.set(list, entry)
    holders.push(inListsOf(list, entry))
  }
  return { continuedNotes, mark: pageMark(request.words.continues, request), above, holders }
}

function dividedIn(root: Element): HTMLElement[] {
  const inner = [...root.querySelectorAll<HTMLElement>('figure:has(table, .line)')]
  return root instanceof HTMLElement && root.matches('figure:has(table)') ? [root, ...inner] : inner
}

/** An entry in empty copies of the lists that the entry of a list of sub-entries stands in: as wide as it will be. */
function inListsOf(list: Element, entry: HTMLElement): HTMLElement {
  let probe = entry
  for (
    let around = list.parentElement?.parentElement;
    around?.matches('li, ul') === true;
    around = around.parentElement
  ) {
    const holder = emptied(around)
    holder.append(probe)
    probe = holder
  }
  return probe
}
