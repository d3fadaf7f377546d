import { createHash } from 'node:crypto'
import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { launchBrowser, type LaunchedBrowser } from './base/browser/launch-browser.ts'
import { takeOffline } from './base/browser/take-offline.ts'
import type { Message } from './base/message.ts'
import { writeXhtml } from './base/xhtml.ts'
import type { Asset } from './book/book.ts'
import type { RenderedBook } from './book/rendered.ts'
import type { Theme } from './book/theme.ts'
import { inlineFaces } from './fonts/inline-faces.ts'

/** In CSS px: in a line of a 6-inch reader, type of a table this wide is two thirds of the text's. Cells wrap before it is wider. */
const widest = 620

/** Pixels to the CSS pixel: the widest table has 500 to the inch there, for readers that enlarge it. */
const scale = 3

/**
 * Puts pictures in the place of tables whose author wants one where they do not fit (`wide=image`, class `pictured`):
 * drawn by the browser in the theme's faces, black on white, with all that the table says as alternative text. A book
 * without such tables starts no browser.
 */
export async function pictureTables(
  rendered: RenderedBook,
  theme: Theme,
  options: { readonly browserPath?: string | undefined; readonly signal?: AbortSignal | undefined },
): Promise<{ readonly rendered: RenderedBook; readonly messages: readonly Message[] }> {
  const documents = rendered.documents.map((document) =>
    holdsTables(document.tree) ? { ...document, tree: structuredClone(document.tree) } : document,
  )
  const tables = documents.flatMap(({ tree }) => tablesIn(tree))
  if (tables.length === 0) return { rendered, messages: [] }
  const { value: browser, messages } = await launchBrowser({ configured: options.browserPath, signal: options.signal })
  if (browser === undefined) return { rendered, messages }
  const assets = new Map(rendered.book.assets)
  try {
    for (const figure of tables) {
      const at = figure.children.findIndex((child) => child.type === 'element' && child.tagName === 'table')
      const table = figure.children[at]
      if (table?.type !== 'element') continue
      const asset = await pictureOf(table, browser, theme)
      assets.set(asset.path, asset)
      figure.children[at] = imageOf(asset, table)
    }
  } finally {
    await browser.close()
  }
  return { rendered: { ...rendered, documents, book: { ...rendered.book, assets } }, messages: [] }
}

function holdsTables(tree: Nodes): boolean {
  return tablesIn(tree).length > 0
}

function tablesIn(tree: Nodes): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    const classes = element.properties['className']
    if (element.tagName === 'figure' && Array.isArray(classes) && classes.includes('pictured')) found.push(element)
  })
  return found
}

async function pictureOf(table: Element, { browser }: LaunchedBrowser, theme: Theme): Promise<Asset> {
  const tab = await browser.newPage()
  try {
    await takeOffline(tab)
    await tab.setViewport({ width: 900, height: 600, deviceScaleFactor: scale })
    await tab.setContent(pageWith(table, theme))
    await tab.evaluate('Promise.all([...document.fonts].map((face) => face.load()))')
    const element = await tab.$('table')
    const box = await element?.boundingBox()
    if (element === null || box === undefined || box === null) throw new Error('A table without a box')
    const bytes = await element.screenshot({ type: 'png' })
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return { path: `tables/${name}.png`, mediaType: 'image/png', bytes, width: box.width, height: box.height }
  } finally {
    await tab.close()
  }
}

function pageWith(table: Element, { faces, css, tokens }: Theme): string {
  const own = `body { margin: 8px; background: ${tokens.paper}; color: ${tokens.ink} } table { width: max-content; max-width: ${widest}px; margin: 0; padding: 6px }`
  const { text } = writeXhtml(table)
  return `<!doctype html><html><head><style>${inlineFaces(faces)}\n${css}\n${own}</style></head><body>${text}</body></html>`
}

/** The rows of a table as text: cells between commas, rows between semicolons. */
function imageOf({ path, width, height }: Asset, table: Element): Element {
  const rows: string[] = []
  visit(table, 'element', (element) => {
    if (element.tagName !== 'tr') return
    rows.push(
      element.children
        .map((cell) => textOf(cell).trim())
        .filter(Boolean)
        .join(', '),
    )
  })
  const size = { width: Math.round(width), height: Math.round(height) }
  return {
    type: 'element',
    tagName: 'img',
    properties: { src: `asset:${path}`, alt: rows.join('; '), className: ['table-picture'], ...size },
    children: [],
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
