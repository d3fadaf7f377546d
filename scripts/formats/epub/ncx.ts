import { xmlText } from '../../base/xhtml.ts'
import type { NavEntry } from './nav-tree.ts'

/** What the NCX says besides the title, ready for its template. */
export interface Ncx {
  /** Levels of the contents. */
  readonly depth: number
  readonly points: string
  /** The `<pageList>`; empty without pages. */
  readonly pages: string
  readonly pageCount: number
  /** The highest arabic page. */
  readonly lastPage: number
}

/** A page of the print edition. */
export interface PageEntry {
  readonly label: string
  readonly href: string
}

/**
 * The points and pages of an NCX (DAISY 2005-1, OPF 2.0.1 §2.4.1). `playOrder` counts places in reading order; what leads
 * to the same place has the same number.
 *
 * @param order all places that anything can lead to, in reading order
 */
export function ncxOf(toc: readonly NavEntry[], pages: readonly PageEntry[], order: readonly string[]): Ncx {
  const led = new Set([...hrefsOf(toc), ...pages.map(({ href }) => href)])
  const playOrder = new Map(order.filter((href) => led.has(href)).map((href, index) => [href, index + 1]))
  const arabic = pages.map((page) => Number(page.label)).filter((number) => !Number.isNaN(number))
  return {
    depth: depthOf(toc),
    points: points(toc, playOrder, { count: 0 }),
    pages:
      pages.length === 0 ? '' : `<pageList>\n${pages.map((page) => target(page, playOrder)).join('')}</pageList>\n`,
    pageCount: pages.length,
    lastPage: Math.max(0, ...arabic),
  }
}

function hrefsOf(entries: readonly NavEntry[]): string[] {
  return entries.flatMap(({ href, children }) => [href, ...hrefsOf(children)])
}

/** Ids count through the whole tree. */
function points(
  entries: readonly NavEntry[],
  playOrder: ReadonlyMap<string, number>,
  counter: { count: number },
): string {
  return entries
    .map(({ title, href, children }) => {
      counter.count += 1
      const start = `<navPoint id="point-${counter.count}" playOrder="${playOrder.get(href)}">`
      return `${start}\n${label(title)}\n<content src="${href}"/>\n${points(children, playOrder, counter)}</navPoint>\n`
    })
    .join('')
}

/** `value` is for arithmetic; a roman page has none that its type and number would not say. */
function target({ label: number, href }: PageEntry, playOrder: ReadonlyMap<string, number>): string {
  const kind = /^\d+$/.test(number) ? `type="normal" value="${number}"` : 'type="front"'
  const start = `<pageTarget id="page-${number}" ${kind} playOrder="${playOrder.get(href)}">`
  return `${start}\n${label(number)}\n<content src="${href}"/>\n</pageTarget>\n`
}

function label(text: string): string {
  return `<navLabel><text>${xmlText(text)}</text></navLabel>`
}

/** How many levels a tree has. */
function depthOf(entries: readonly NavEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map((entry) => depthOf(entry.children)))
}
