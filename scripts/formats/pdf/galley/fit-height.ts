import { edgesOf } from './edges.ts'

/** Of a page: below it nothing is looked at, and a picture that has less beside its words is not what is too high. */
const least = 0.2

/**
 * Makes pictures smaller that are higher than a page with what must stand beside them: a caption, the edges of boxes around.
 *
 * @param most px, the height of a page
 */
export function fitHeight(root: Element, most: number): void {
  const pictures = [...root.querySelectorAll<HTMLElement | SVGElement>('img, svg')]
  const holders = new Set(pictures.filter((picture) => !isWithinDrawing(picture)).map(holderOf))
  for (const holder of holders) {
    const { height } = holder.getBoundingClientRect()
    const { writingMode, breakBefore } = getComputedStyle(holder)
    // A page of its own is made for what is turned or reaches to the edge of the sheet.
    if (height < most * least || writingMode !== 'horizontal-tb' || breakBefore === 'page') continue
    const room = most - edgesAround(holder, root)
    if (height > room) shrink(holder, height - room, most * least)
  }
}

function isWithinDrawing(picture: Element): boolean {
  return picture.parentElement?.closest('svg') !== null
}

/** The figure of a picture, unless there is in it what pages may divide. */
function holderOf(picture: Element): Element {
  const figure = picture.closest('figure')
  if (figure === null) return picture
  return figure.querySelector('table, pre') === null ? figure : picture
}

function edgesAround(holder: Element, root: Element): number {
  let edges = 0
  for (let around = holder.parentElement; around !== null && around !== root; around = around.parentElement) {
    const { top, bottom } = edgesOf(getComputedStyle(around))
    edges += top + bottom
  }
  return edges
}

/** Pictures below each other share what is too much, those beside each other are made smaller alike. */
function shrink(holder: Element, over: number, fewest: number): void {
  const inside = [...holder.querySelectorAll<HTMLElement | SVGElement>('img, svg')]
  const pictures = holder.matches('img, svg') ? [holder as HTMLElement | SVGElement] : inside // As it matches.
  const drawn = pictures
    .filter((picture) => !isWithinDrawing(picture))
    .map((picture) => ({ picture, rect: picture.getBoundingClientRect() }))
  const top = Math.min(...drawn.map(({ rect }) => rect.top))
  const bottom = Math.max(...drawn.map(({ rect }) => rect.bottom))
  if (bottom - top - over < fewest) return
  const scale = 1 - over / (bottom - top)
  for (const { picture, rect } of drawn) {
    Object.assign(picture.style, {
      width: `${rect.width * scale}px`,
      height: `${rect.height * scale}px`,
      maxWidth: 'none',
      minWidth: '0',
    })
  }
}
