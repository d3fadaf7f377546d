import { isHtml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'

/** Text that is shown as it stands: what looks like markup there is meant to. */
const verbatim = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'tt',
  'listing',
  'plaintext',
  'xmp',
  'script',
  'style',
  'textarea',
  'template',
])
/** Elements within a line; everything else ends a run of text. */
const phrasing = new Set(
  'a abbr b bdi bdo big br cite data del dfn em font i ins label mark q rb rp rt ruby s small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** A run of prose, as far as a line of text could go on, and the element it begins in. */
export interface Prose {
  readonly element: XmlElement
  readonly text: string
}

/**
 * The running text of a document's body, block by block. Code, mathematics and drawings leave U+FFFC behind, so that
 * what stands on either side of them does not run together.
 */
export function proseOf(elements: readonly XmlElement[]): Prose[] {
  const body = elements.find((element) => isHtml(element, 'body'))
  const runs: Prose[] = []
  if (body !== undefined) gather(body, body, [], runs)
  return runs
}

function gather(element: XmlElement, block: XmlElement, run: string[], runs: Prose[]): void {
  for (const child of element.children) {
    if (child.type === 'text') run.push(child.value)
    else if (!isHtml(child) || verbatim.has(child.local)) run.push('\uFFFC')
    else if (phrasing.has(child.local)) gather(child, block, run, runs)
    else {
      flush(block, run, runs)
      const inner: string[] = []
      gather(child, child, inner, runs)
      flush(child, inner, runs)
    }
  }
  if (element === block) flush(block, run, runs)
}

function flush(element: XmlElement, run: string[], runs: Prose[]): void {
  const text = run.splice(0).join('')
  if (text.trim() !== '') runs.push({ element, text })
}
