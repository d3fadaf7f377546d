import type { MarginBox } from '../margin-boxes.ts'

/** Boxes of a page that is shown turned to the right: what lies at its foot is at the right of the page that is printed. */
const places: Readonly<Record<string, string>> = {
  'top-left': 'left-bottom',
  'top-center': 'left-middle',
  'top-right': 'left-top',
  'bottom-left': 'right-bottom',
  'bottom-center': 'right-middle',
  'bottom-right': 'right-top',
}

const sides: Readonly<Record<string, string>> = { top: 'left', right: 'top', bottom: 'right', left: 'bottom' }

/** Where a line begins and ends in each row of boxes. */
const alignments: Readonly<Record<string, string>> = { left: 'start', center: 'center', right: 'end' }

/**
 * Margin boxes as they stand on a page that is shown turned: their lines run upwards, and are upright to who reads. Paddings turn
 * with them; boxes that are in no corner of head or foot are left out.
 */
export function turnedBoxes(boxes: readonly MarginBox[]): MarginBox[] {
  return boxes.flatMap((box) => {
    const place = places[box.box]
    if (place === undefined) return []
    const align = alignments[box.box.replace(/^\w+-/, '')] ?? 'start'
    const style = (box.style ?? '')
      .replaceAll(/vertical-align:[^;]*;?/g, '')
      .replaceAll(/padding-(top|right|bottom|left)/g, (_, side: string) => `padding-${sides[side] ?? side}`)
    return [{ ...box, box: place, style: `${style}; writing-mode: sideways-lr; text-align: ${align}` }]
  })
}
