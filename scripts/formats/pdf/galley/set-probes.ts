import type { LayoutRequest } from '../layout.ts'
import type { Probes } from './galley.ts'
import { block, emptied } from './make-block.ts'
import { captionAgain, pageMark } from './said-again.ts'

/** What pages will say that the text does not, made to be measured with the galley. */
export function setProbes(text: HTMLElement, noteShell: HTMLElement, request: LayoutRequest): Probes {
  const continuedNotes = emptied(noteShell)
  continuedNotes.classList.add('continued')
  const captions = new Map<Element, HTMLElement>()
  for (const figure of text.querySelectorAll<HTMLElement>('figure:has(table, .line)')) {
    const caption = captionAgain(figure, request)
    if (caption === undefined) continue
    const probe = emptied(figure)
    // The space below a caption is between it and what follows.
    const content = block('')
    content.style.overflow = 'hidden'
    probe.append(caption, content)
    captions.set(figure, caption)
  }
  return { continuedNotes, mark: pageMark(request.words.continues, request), captions }
}
