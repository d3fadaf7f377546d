import type { Cut } from './find-cuts.ts'
import type { DraftUnit } from './measured.ts'

/**
 * Whether a line of code is a gap between others, which takes no room at a foot: empty, neither the first nor the last one,
 * and without a number that would be missed.
 */
export function isGap({ blank, index, count, source }: DraftUnit): boolean {
  return blank && index > 0 && index < count - 1 && source.kind === 'element' && !isNumbered(source.element)
}

/** Takes away the gap that a cut leaves at the end of the part before it. */
export function closeGap({ divided, last: [line] }: Cut): void {
  if (line === undefined || !divided.some(({ element }) => element.localName === 'pre')) return
  if ((line.textContent ?? '').trim() === '' && !isNumbered(line)) line.style.display = 'none'
}

function isNumbered(line: Element): boolean {
  return line.closest('.numbered') !== null
}
