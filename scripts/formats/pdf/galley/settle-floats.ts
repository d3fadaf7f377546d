import type { Galley, RawGalley, SetFloat, TakenOut } from './galley.ts'

/** Share of a page that a table takes before it stays in the text, where pages may divide it. */
const tooTallToFloat = 0.5

/**
 * Which of what was taken out of a run floats: a table that is too high for it, and that pages may divide, goes back into the text. The first
 * who asks for styles and the layout of the galley.
 */
export function settleFloats(galley: RawGalley, pageHeight: number): Galley {
  const read = galley.floats.map(readFloat)
  const tall = new Set(
    read.filter(({ float, mayDivide }) => mayDivide && float.element.offsetHeight > pageHeight * tooTallToFloat),
  )
  for (const { float } of tall) {
    float.element.parentElement?.remove()
    float.place.replaceWith(float.element)
  }
  return { ...galley, floats: read.filter((each) => !tall.has(each)).map(({ float }) => float) }
}

function readFloat({ element, place }: TakenOut): { readonly float: SetFloat; readonly mayDivide: boolean } {
  const { breakBefore, breakInside, writingMode } = getComputedStyle(element)
  const alone = breakBefore === 'page' || writingMode !== 'horizontal-tb'
  const mayDivide = !alone && breakInside === 'auto' && element.querySelector('table') !== null
  return { float: { element, place, alone }, mayDivide }
}
