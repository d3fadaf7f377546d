import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { VFileMessage } from 'vfile-message'
import type { BookConfig, OutputConfig } from '../../book/config.ts'
import type { Assembled } from '../../book/format.ts'
import type { PackagePath, Role } from '../../book/names.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import type { Theme } from '../../book/theme.ts'
import { copyrightPage } from '../../book/generated/copyright-page.ts'
import { titlePage } from '../../book/generated/title-page.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { breakAddresses } from './address.ts'
import { bleedOf, sheetOf } from './bleed.ts'
import { contentsList } from './contents.ts'
import { bookDocument, type PlacedRun } from './document.ts'
import { embeddedFonts } from './fonts.ts'
import { headings } from '../../book/headings.ts'
import { holdWords } from '../../book/hold-words.ts'
import { holdFormulas } from '../../math/hold-formulas.ts'
import { hyphenate, hyphenatorFor } from './hyphenate.ts'
import { placeImages } from './images.ts'
import { pageFlavour } from './page-flavour.ts'
import { bookSheet, measureScript } from './book-files.ts'
import { onPaper } from './paper-links.ts'
import { pageSheet } from './page-sheet.ts'
import { runsOf } from './runs.ts'
import { shortCells } from './short-cells.ts'
import { structureCss } from './structure-css.ts'
import { visitElements } from './visit.ts'

/** How deep the contents go: chapters and their sections. The outline goes all the way. */
const contentsDepth = 1

/**
 * The book as an HTML document, a sheet, fonts and pictures: all that a browser needs to print it, and nothing it
 * would have to fetch. Folios are not known yet.
 */
export async function assemble(rendered: RenderedBook, theme: Theme, output: OutputConfig): Promise<Assembled> {
  const { config, assets } = rendered.book
  const files = new Map<PackagePath, Uint8Array | string>()
  const messages: VFileMessage[] = []
  const divide = hyphenatorFor(config.language, config.hyphenation)
  const entries = headings(rendered)
  const runs = runsOf(rendered, output.openings)
  const pageCss = pageSheet(theme, output)
  const placed = runs.map((run): PlacedRun => {
    const source = rendered.documents.find(({ chapter }) => chapter === run.chapter)?.tree
    const tree = structuredClone(source ?? { type: 'root' as const, children: [] })
    pageFlavour(tree)
    shortCells(tree)
    holdFormulas(tree)
    holdWords(tree)
    const images = placeImages(tree, run.name, assets, theme.faces)
    for (const [path, bytes] of images.files) files.set(path, bytes)
    messages.push(...images.messages)
    visitElements(tree, breakAddresses)
    if (divide !== undefined) hyphenate(tree, divide, config.language)
    const children = tree.children.filter((child): child is ElementContent => child.type !== 'doctype')
    if (run.role === 'toc') return { run, children: contentsPage(run.chapter?.titleText, children) }
    if (children.some(({ type }) => type === 'element'))
      return { run, children: withTarget(children, run.chapter?.target) }
    return { run, children: withTarget(generatedPage(run.role, config), run.chapter?.target) }
  })

  function contentsPage(title: string | undefined, given: readonly ElementContent[]): ElementContent[] {
    const heading = given.filter((child) => child.type === 'element' && /^(?:header|h1)$/.test(child.tagName))
    const own = h('header.opening', [h('h1', title ?? wordsOf(config.language).contents)])
    const list = contentsList(entries, contentsDepth)
    pageFlavour({ type: 'root', children: [list] })
    return [...(heading.length === 0 ? [own] : heading), list]
  }

  const fonts = await embeddedFonts(theme.faces)
  for (const [path, bytes] of fonts.files) files.set(path, bytes)
  if (fonts.script !== undefined) files.set(measureScript, fonts.script)
  const trees = rendered.documents.map(({ tree }) => tree)
  const { width, height } = sheetOf(output.page, bleedOf(output, pageCss, runs, trees))
  const size = `@page { size: ${width}mm ${height}mm }`
  files.set(bookSheet, [fonts.css, structureCss, theme.css, pageCss, size].join('\n'))
  files.set('book.html' as PackagePath, bookDocument(onPaper(placed, output.links, config.notes), config))
  return { package: files, messages }
}

/** What a book that lists no such page has there; its roles are marked for EPUB readers, which no PDF knows. */
function generatedPage(role: Role, config: BookConfig): readonly ElementContent[] {
  const made =
    role === 'titlepage'
      ? titlePage(config, undefined)
      : role === 'copyright-page'
        ? copyrightPage(config, undefined)
        : []
  pageFlavour({ type: 'root', children: made })
  return made
}

/** A chapter's id where no heading carries it: on an empty element at the top. */
function withTarget(children: readonly ElementContent[], target: string | undefined): ElementContent[] {
  if (target === undefined || idsIn(children).includes(target)) return [...children]
  return [h('a', { id: target }), ...children]
}

function idsIn(children: readonly ElementContent[]): string[] {
  const ids: string[] = []
  visitElements({ type: 'root', children: [...children] }, ({ tagName, properties }: Element) => {
    // Inside a drawing or a formula an id is the picture's own affair.
    if (tagName === 'svg' || tagName === 'math') return false
    if (typeof properties['id'] === 'string') ids.push(properties['id'])
    return undefined
  })
  return ids
}
