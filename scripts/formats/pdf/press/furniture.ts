import { cssString } from '../css-string.ts'
import type { MarginBox } from '../margin-boxes.ts'
import type { PageTemplate } from '../page-templates.ts'
import { turnedBoxes } from './turned-boxes.ts'

/** What stands in the margins of one page. */
export interface PageFurniture {
  readonly side: 'left' | 'right'
  /** The titles that a sheet may ask for by `string()`; absent where no head is set. */
  readonly heads?: RunningTitles | undefined
  /** Absent on pages that carry nothing. */
  readonly folio?: string | undefined
  /** The designs of its own that a sheet has for it, the weaker ones first. */
  readonly design?: readonly PageTemplate[] | undefined
  /** Whether the sheet paints all pages of its side. */
  readonly painted?: true | undefined
  /** Shown turned to the right, so that its foot is on the right. */
  readonly turned?: boolean | undefined
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

/** Whether anything is seen on it: a colour of all pages, a design of its own, a margin box with words. */
export function isFurnished(page: PageFurniture, boxes: readonly MarginBox[]): boolean {
  const painted = page.painted === true || (page.design ?? []).some(({ paint }) => paint !== '')
  return painted || [...contents(page, boxes, 1).values()].some((content) => content !== 'none')
}

function onSide({ side }: PageFurniture, boxes: readonly MarginBox[]): MarginBox[] {
  return boxes.filter((box) => box.side === '' || box.side === `:${side}`)
}

function boxesOf(page: PageFurniture, boxes: readonly MarginBox[], total: number): string {
  if (page.turned === true) return turnedFurniture(page, boxes, total)
  const design = page.design ?? []
  const looks = design.flatMap((template) =>
    [...template.boxes].flatMap(([box, style]) => {
      const said = [...style].filter(([property]) => property !== 'content')
      return said.length === 0 ? [] : [`@${box} { ${said.map((pair) => pair.join(': ')).join('; ')} }`]
    }),
  )
  const paint = design.flatMap((template) => (template.paint === '' ? [] : [`${template.paint};`]))
  const shown = [...contents(page, boxes, total)].map(([box, content]) => `@${box} { content: ${content} }`)
  return [...paint, ...shown, ...looks].join(' ')
}

/** On a page that is shown turned the boxes of head and foot are empty, and those at its sides stand in for them. */
function turnedFurniture(page: PageFurniture, boxes: readonly MarginBox[], total: number): string {
  const own = onSide(page, boxes)
  const turned = turnedBoxes(own).map(
    ({ box, content, style = '' }) => `@${box} { ${style}; content: ${spelledOut(content, page, total)} }`,
  )
  return [...own.map(({ box }) => `@${box} { content: none }`), ...turned].join(' ')
}

/** What each margin box of a page shows, by its name. */
function contents(page: PageFurniture, boxes: readonly MarginBox[], total: number): Map<string, string> {
  const shown = new Map<string, string>()
  for (const { box, content } of onSide(page, boxes)) shown.set(box, spelledOut(content, page, total))
  for (const template of page.design ?? []) {
    for (const [box, style] of template.boxes) {
      const content = style.get('content')
      if (content === undefined) continue
      // Words that a sheet gives to a page by its name are meant for it, whatever else it carries.
      const plain = !/\b(?:string|counter)\(/.test(content)
      shown.set(box, plain ? content : spelledOut(content, page, total))
    }
  }
  return shown
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
