import { ownEntry } from '../../../base/own-entry.ts'
import { quantitiesIn, wordsIn } from './written/value-parts.ts'
import type { Cascade } from './cascade.ts'
import type { XmlElement } from '../../../base/xml.ts'

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** CSS pixels of each unit, with text of 16 px and a column of 400 px: rough, for comparing one length with another. */
const pixels: Readonly<Record<string, number>> = {
  '%': 4,
  '': 1,
  ch: 8,
  cm: 37.8,
  em: 16,
  ex: 8,
  in: 96,
  mm: 3.78,
  pc: 16,
  pt: 4 / 3,
  px: 1,
  rem: 16,
  vw: 4,
}

/** A length or percentage in CSS pixels, roughly; 0 for what is no length. */
export function roughPixels(value: string): number {
  const [first] = quantitiesIn(value)
  return first === undefined ? 0 : first.number * (ownEntry(pixels, first.unit) ?? 0)
}

/** The part of a `margin` or `padding` that is for one side (CSS Box 4, §4.2); a longhand's own value. */
export function sideOf(property: string, value: string, side: Side): string {
  if (property !== 'margin' && property !== 'padding') return value
  const [top = '0', right = top, bottom = top, left = right] = wordsIn(value)
  return { top, right, bottom, left }[side]
}

/** Margin or padding of an element on one side in CSS pixels, roughly, with what browsers give it by themselves. */
export function roughEdge(cascade: Cascade, element: XmlElement, kind: 'margin' | 'padding', side: Side): number {
  const declared = cascade.declared(element, kind, `${kind}-${side}`)
  if (declared !== undefined) return roughPixels(sideOf(declared.property, declared.value, side))
  return ownEntry(natural[side === 'left' || side === 'right' ? 'across' : 'down'][kind], element.local) ?? 0
}

type Edges = Readonly<Record<'margin' | 'padding', Readonly<Record<string, number>>>>

/** Edges that elements have anyway (HTML, §15.3). */
const natural: Readonly<Record<'across' | 'down', Edges>> = {
  across: { padding: { ul: 40, ol: 40 }, margin: { blockquote: 40, figure: 40, dd: 40 } },
  down: {
    padding: {},
    margin: {
      p: 16,
      ul: 16,
      ol: 16,
      dl: 16,
      blockquote: 16,
      figure: 16,
      pre: 16,
      h1: 21,
      h2: 20,
      h3: 19,
      h4: 21,
      h5: 22,
      h6: 25,
    },
  },
}
