import type { LayoutRequest } from '../layout.ts'
import type { Probes } from './galley.ts'
import { block, emptied } from './make-block.ts'
import { captionAgain, pageMark } from './said-again.ts'

/** What pages will say that the text does not, made to be measured with the galley. */
export function setProbes(roots: readonly Element[], noteShell: HTMLElement, request: LayoutRequest): Probes {
  const continuedNotes = emptied(noteShell)
  continuedNotes.classList.add('continued')
  const captions = new Map<Element, HTMLElement>()
  const figures: HTMLElement[] = []
  for (const figure of roots.flatMap(dividedIn)) {
    const caption = captionAgain(figure, request)
    if (caption === undefined) continue
    const probe = emptied(figure)
    // The space below a caption is between it and what follows.
    const content = block('')
    content.style.overflow = 'hidden'
    probe.append(caption, content)
    captions.set(figure, caption)
    figures.push(probe)
  }
  return { continuedNotes, mark: pageMark(request.words.continues, request), captions, figures }
}

function dividedIn(root: Element): HTMLElement[] {
  const inner = [...root.querySelectorAll<HTMLElement>('figure:has(table, .line)')]
  return root instanceof HTMLElement && root.matches('figure:has(table)') ? [root, ...inner] : inner
}
