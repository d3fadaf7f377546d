import { cssString } from '../css-string.ts'
import type { MarginBox } from '../margin-boxes.ts'

/** What stands in the margins of one page. */
export interface PageFurniture {
  readonly side: 'left' | 'right'
  /** The titles that a sheet may ask for by `string()`; absent where no head is set. */
  readonly heads?: RunningTitles | undefined
  /** Absent on pages that carry nothing. */
  readonly folio?: string | undefined
}

export interface RunningTitles {
  readonly book: string
  readonly part: string
  readonly chapter: string
  readonly section: string
}

export interface FurnitureDocument {
  /** `@page` rules of the pages, to come after the theme's. */
  readonly css: string
  /** What stands in the body: an empty element for each page. */
  readonly html: string
}

/**
 * All pages of a book as empty ones, each a named page (CSS Paged Media 3 §4) with its margin boxes spelled out, because
 * Chromium knows neither `string()` nor page numbers that start again.
 *
 * @param pages in order, left and right in turn
 * @param total what `counter(pages)` comes to
 */
export function furnitureDocument(
  pages: readonly PageFurniture[],
  boxes: readonly MarginBox[],
  total: number,
): FurnitureDocument {
  const names = new Map<string, string>()
  const elements: string[] = []
  const rules: string[] = []
  for (const page of pages) {
    const said = boxesOf(page, boxes, total)
    let name = names.get(said)
    if (name === undefined) {
      name = `furniture-${names.size + 1}`
      names.set(said, name)
      rules.push(`@page ${name} { ${said} }`, `.${name} { page: ${name} }`)
    }
    elements.push(`<div class="furniture ${name}"></div>`)
  }
  const pageEach = '.furniture { height: 1px; break-after: page }'
  return { css: [pageEach, ...rules].join('\n'), html: elements.join('') }
}

/** Whether anything of the margin boxes is seen on a page. */
export function isFurnished(page: PageFurniture, boxes: readonly MarginBox[]): boolean {
  return onSide(page, boxes).some(({ content }) => spelledOut(content, page, 1) !== 'none')
}

function onSide({ side }: PageFurniture, boxes: readonly MarginBox[]): MarginBox[] {
  return boxes.filter((box) => box.side === '' || box.side === `:${side}`)
}

function boxesOf(page: PageFurniture, boxes: readonly MarginBox[], total: number): string {
  return onSide(page, boxes)
    .map(({ box, content }) => `@${box} { content: ${spelledOut(content, page, total)} }`)
    .join(' ')
}

/** `string(part) " · " counter(page)` → `"Foundations" " · " "12"`; `none` where nothing is left to show. */
function spelledOut(content: string, { heads, folio }: PageFurniture, total: number): string {
  let shows = !/\b(?:string|counter)\(/.test(content) && folio !== undefined
  const text = (words: string | undefined): string => {
    if (words !== undefined && words !== '') shows = true
    return ` ${cssString(words ?? '')} `
  }
  const spelled = content
    .replaceAll(/string\(\s*(book|part|chapter|section)\b[^)]*\)/g, (_, which: keyof RunningTitles) =>
      text(heads?.[which]),
    )
    .replaceAll(/counter\(\s*page\b[^)]*\)/g, () => text(folio))
    .replaceAll(/counter\(\s*pages\b[^)]*\)/g, () => (folio === undefined ? text('') : ` ${cssString(String(total))} `))
  return shows ? spelled.trim() : 'none'
}
