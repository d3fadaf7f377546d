import type { FenceTable } from './fence-table.ts'

/** As much of the DOM as the fix touches; the house is compiled without the browser's types. */
interface FencePage {
  readonly querySelectorAll: (selector: string) => ArrayLike<Fence>
  readonly defaultView: { readonly getComputedStyle: (element: Fence) => { readonly fontSize: string } } | null
}

interface Fence {
  readonly textContent: string | null
  readonly getBoundingClientRect: () => { readonly height: number; readonly width: number }
  readonly style: { width: string }
}

/**
 * Runs in the page, once its fonts are there and before anything is measured. Chromium reserves for every fence that
 * grows the width of the tallest one the font has (0.633em for any `(` of STIX Two Math, where 0.357em is right); this
 * looks the true width up by the height that was drawn. Returns how many fences it narrowed; a second run changes
 * nothing. Travels as text, so it uses nothing from outside and names no inner function.
 */
export function fixFences(page: FencePage, table: FenceTable): number {
  const found = page.querySelectorAll('math mo[stretchy="true"]')
  const wanted: [fence: Fence, width: number][] = []
  for (let index = 0; index < found.length; index++) {
    const fence = found[index]
    const sizes = fence === undefined ? undefined : table[fence.textContent ?? '']
    if (fence === undefined || sizes === undefined) continue
    const size = Number.parseFloat(page.defaultView?.getComputedStyle(fence).fontSize ?? '')
    const box = fence.getBoundingClientRect()
    const height = box.height / size
    let nearest = Number.POSITIVE_INFINITY
    let width = 0
    let tallest = 0
    for (const [tall, wide] of sizes) {
      // Ascent and descent are rounded to whole pixels, so no height is met exactly; the assembly comes last.
      const assembled = tall > 1000
      const distance = assembled ? (height > tallest + 0.1 ? -1 : nearest) : Math.abs(tall - height)
      if (!assembled) tallest = tall
      if (distance < nearest) {
        nearest = distance
        width = wide
      }
    }
    if (width > 0 && width * size < box.width - 0.05) wanted.push([fence, width])
  }
  for (const [fence, width] of wanted) fence.style.width = `${width}em`
  return wanted.length
}

/** The fix as a script for `page.evaluate`, with the font's own table. */
export function fenceFixScript(table: FenceTable): string {
  return `(${fixFences.toString()})(document, ${JSON.stringify(table)})`
}
