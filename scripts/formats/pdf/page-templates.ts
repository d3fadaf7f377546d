import { type CssNode, generate, type Atrule } from 'css-tree'
import type { Role } from '../../book/names.ts'
import { parsedSheet } from './parsed-sheet.ts'

/** A page for which a sheet may have a design of its own. */
export interface DesignedPage {
  /** What stands on it; `blank` for an empty page. */
  readonly role: Role | 'blank'
  readonly side: 'left' | 'right'
  /** Whether its document opens on it. */
  readonly first: boolean
}

/** What a sheet says of pages with a name: `@page part`, `@page chapter:first`, `@page index:left`. */
export interface PageTemplate {
  /** A role of a document, or `blank`. */
  readonly name: string
  readonly side?: 'left' | 'right' | undefined
  readonly first: boolean
  /** Declarations of the page itself that paint it: backgrounds, borders; never its size or its margins. */
  readonly paint: string
  /** Declarations of margin boxes, by the box: `top-left`. */
  readonly boxes: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/**
 * The page templates of a sheet (CSS Paged Media 3 §3.2, §4). A name means the role of the document that stands on a page;
 * `:first` the page on which it opens, of each document and not of the file alone. Chromium knows neither, so these are written
 * out for the pages that they are for. Margins stay those of all pages, since the text is as wide everywhere.
 */
export function pageTemplates(css: string): PageTemplate[] {
  const sheet = parsedSheet(css)
  if (sheet.type !== 'StyleSheet') return []
  return sheet.children.toArray().flatMap((rule) => {
    if (rule.type !== 'Atrule' || rule.name !== 'page' || rule.prelude === null) return []
    const selectors = generate(rule.prelude).split(',')
    return selectors.flatMap((selector) => templateOf(selector.trim(), rule) ?? [])
  })
}

/** The templates that hold for a page, the weaker ones first: a name, then a side, then an opening (§3.3 on specificity). */
export function templatesFor(templates: readonly PageTemplate[], page: DesignedPage): PageTemplate[] {
  const weight = ({ side, first }: PageTemplate): number => (first ? 2 : 0) + (side === undefined ? 0 : 1)
  return templates
    .filter(({ name }) => name === page.role)
    .filter(({ side, first }) => (side === undefined || side === page.side) && (!first || page.first))
    .toSorted((a, b) => weight(a) - weight(b))
}

function templateOf(selector: string, { block }: Atrule): PageTemplate | undefined {
  const [, name, pseudos = ''] = /^([A-Za-z][\w-]*)((?::(?:left|right|first))*)$/.exec(selector) ?? []
  if (name === undefined || block === null) return undefined
  const boxes = new Map<string, Map<string, string>>()
  const paint: string[] = []
  for (const node of block.children) {
    if (node.type === 'Declaration' && /^(?:background|border|outline)/.test(node.property)) paint.push(generate(node))
    if (node.type === 'Atrule' && node.block !== null) {
      const said = boxes.get(node.name) ?? new Map<string, string>()
      for (const inner of node.block.children) if (isDeclaration(inner)) said.set(inner.property, generate(inner.value))
      boxes.set(node.name, said)
    }
  }
  const side = /:(left|right)/.exec(pseudos)?.[1]
  return {
    name,
    ...(side === 'left' || side === 'right' ? { side } : {}),
    first: pseudos.includes(':first'),
    paint: paint.join(';'),
    boxes,
  }
}

function isDeclaration(node: CssNode): node is Extract<CssNode, { type: 'Declaration' }> {
  return node.type === 'Declaration'
}
