import type { Line } from '../../lines/paragraph.ts'
import type { SetText } from './line-pieces.ts'

/** The words of a line, before anything is changed in them; a formula is said. */
export function lineText({ pieces, places }: SetText, { from, to }: Line): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const place = places[at]
    if (pieces[at]?.kind === 'space') text += ' '
    else if (pieces[at]?.kind === 'division' || place === undefined) continue
    else if (place.token.kind === 'word') text += place.token.node.data.slice(place.from, place.to)
    else if (place.token.kind === 'solid') text += place.token.node.getAttribute('alttext') ?? ''
  }
  return text.replaceAll('\u00AD', '').trim()
}
