import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { LaunchedBrowser } from '../../../base/browser/launch-browser.ts'
import type { OutputConfig } from '../../../book/config.ts'
import type { Package, Packed, PackTools } from '../../../book/format.ts'
import { headings } from '../../../book/headings.ts'
import { wordsOf } from '../../../book/languages/index.ts'
import type { PackagePath } from '../../../book/names.ts'
import type { RenderedBook } from '../../../book/rendered.ts'
import { bindParts } from '../bind/bind-parts.ts'
import type { BindRequest, BoundPart } from '../bind/request.ts'
import { bookSheet } from '../book-files.ts'
import { bledMargins, bleedOf, sheetOf } from '../bleed.ts'
import { cleanPart } from '../clean/clean-part.ts'
import { familiesIn } from '../fonts.ts'
import { galleyScript } from '../galley-script.ts'
import { gutterOf, withGutter } from '../gutter.ts'
import type { Layout } from '../layout.ts'
import { marginBoxes, plainBoxes } from '../margin-boxes.ts'
import { pageTemplates } from '../page-templates.ts'
import { runsOf } from '../runs.ts'
import { destinationsOf } from './destinations-of.ts'
import { exposedBlocks } from './exposed-blocks.ts'
import { type Galley, galleyOf } from './galley-of.ts'
import { type LaidBook, layOutBook } from './lay-out-book.ts'
import { layoutMessages } from './layout-messages.ts'
import { fromEdge, leastScale } from './limits.ts'
import { paintedSides } from './painted-sides.ts'
import { furnishPages } from './page-furniture.ts'
import { pageMargins, textArea } from './page-margins.ts'
import { pageReport } from './page-report.ts'
import type { PartCache } from './part-cache.ts'
import { prepareBinding } from './prepare-binding.ts'
import { printFurniture } from './print-furniture.ts'
import { openTab, type Tab } from './tab.ts'
import { openTabs } from './tabs.ts'
import { roomFor } from './room-for.ts'
import { likelyLength } from './run-lengths.ts'
import { watchTabs } from './watch-tabs.ts'

/** What printing needs beside the book. */
export interface PressTools extends Pick<PackTools, 'progress'> {
  /** Launches the browser, once. */
  readonly launch: () => Promise<LaunchedBrowser>
  /** Says that all is printed; what it is given closes the tabs of a browser that lives on. */
  readonly release: (closeTabs: () => Promise<void>) => void
  readonly cache: PartCache
  /** Stands for the code and the browser. */
  readonly engine: string
  /** Takes what typographers want to know of the pages. */
  readonly report?: ((text: string) => void) | undefined
}

/** Lays out, prints and binds an assembled book. Rejects when the browser dies. */
export async function printBook(
  files: Package,
  rendered: RenderedBook,
  output: OutputConfig,
  tools: PressTools,
): Promise<Packed> {
  const { config } = rendered.book
  // It starts while the book is taken apart. Whoever needs it is told when it does not; where all is kept nobody does.
  tools.launch().catch(() => undefined)
  const galley = galleyOf(files)
  const script = await galleyScript()
  const runs = runsOf(rendered, output.openings)
  const leaves = output.profile === 'print'
  const ink = output.colour ?? 'full'
  const entries = headings(rendered)
  const lengthKey = createHash('sha256')
    .update(JSON.stringify(['length', config.identifier, output]))
    .digest('hex')
  const bleed = bleedOf(
    output,
    galley.css,
    runs,
    rendered.documents.map(({ tree }) => tree),
  )
  const sheet = sheetOf(output.page, bleed)
  const likely = [...galley.sections.values()].reduce((sum, html) => sum + likelyLength(html).pages, 0)
  let pages = likelyPages(likely)
  for (let attempt = 1; ; attempt++) {
    const made = await layOut(pages)
    const { laid, preparing } = made
    if (attempt === 3 || gutterOf(laid.places.pages) === gutterOf(pages)) {
      tools.cache.write(lengthKey, { facts: laid.places.pages, bytes: new Uint8Array() })
      return await bind(made)
    }
    pages = laid.places.pages
    preparing.end()
  }

  /**
   * Where the gutter leaves the room for text as it is, a book has as many pages as it had, whatever one begins with: then
   * the number of last time saves a layout. Elsewhere the first guess decides, so that builds do not hang on each other.
   */
  function likelyPages(guess: number): number {
    const last = Number(tools.cache.read(lengthKey)?.facts)
    const roomAt = (count: number): string =>
      JSON.stringify(textArea(pageMargins(withGutter(galley.css, count), output.page), output.page))
    return last > 0 && roomAt(last) === roomAt(guess) ? last : guess
  }

  async function layOut(expected: number) {
    const css = withGutter(galley.css, expected)
    const margins = bledMargins(pageMargins(css, output.page), bleed)
    const own = marginBoxes(css)
    const boxes = own.length === 0 ? plainBoxes : own
    const base = createHash('sha256')
      .update(JSON.stringify([tools.engine, css, galley.faces]))
      .digest('hex')
    const content = tabContent(galley, css, script)
    const preparing = prepareBinding(runs, galley.sections)
    const open = async (launched: LaunchedBrowser): Promise<Tab> => {
      const tab = await openTab(launched, content)
      preparing.begin()
      return tab
    }
    const tabs = watchTabs(openTabs(tools.launch, open, 2), preparing.await)
    const words = wordsOf(config.language)
    const request = {
      area: textArea(margins, sheet),
      spare: Math.min(margins.left.right, margins.right.right) - fromEdge,
      columns: 1,
      bottom: leaves && output.setting?.bottom !== 'ragged' ? ('flush' as const) : ('ragged' as const),
      language: config.language,
      words: { continued: words.continued, continues: words.continues },
      leastScale,
    }
    const maker = {
      galley,
      request,
      margins,
      boxes,
      tabs,
      clean: (print: Uint8Array, layout: Layout) => cleanPart(print, layout, ink),
      cache: tools.cache,
      base,
      ink,
      expect: preparing.expect,
    }
    const laid = await layOutBook(runs, leaves, maker, tools.progress)
    return { laid, margins, boxes, tabs, base, preparing }
  }

  async function bind(made: Awaited<ReturnType<typeof layOut>>): Promise<Packed> {
    const { laid, margins, boxes, tabs, base, preparing } = made
    const { layouts, places } = laid
    tools.progress?.('printing')
    const templates = pageTemplates(galley.css)
    const book = {
      runs,
      layouts,
      documents: rendered.documents,
      headings: entries,
      config,
      templates,
      painted: paintedSides(galley.css),
      upright: !leaves,
    }
    const furnished = furnishPages(book, places)
    const furnishing = printFurniture(furnished, boxes, margins, tabs, tools.cache, base, (bleed / 25.4) * 96, ink)
    const gathering = Promise.all([furnishing, boundParts(laid)])
    // While the last pages are printed.
    tools.report?.(pageReport(runs, layouts, places))
    const destinations = destinationsOf(galley.sections, layouts, places, margins, sheet.height)
    const said = layoutMessages(runs, layouts, output.name)
    const [furniture, printed] = await gathering
    const early = preparing.end()
    tools.release(tabs.close)
    // What ends the browser is on its way before binding, which gives nobody else a turn.
    await setImmediate()
    tools.progress?.('binding')
    const request: BindRequest = {
      parts: printed,
      pages: places.pages,
      furniture,
      destinations,
      headings: entries,
      frontPages: places.frontPages,
      config,
      output,
      families: familiesIn(galley.css),
    }
    const bound = await bindParts(request, early)
    return {
      bytes: bound.bytes,
      pages: places.pages,
      pageMap: places.folios,
      exposed: exposedBlocks(runs, layouts, places),
      messages: [...laid.messages, ...said, ...bound.messages],
    }
  }

  async function boundParts({ layouts, parts, places }: LaidBook): Promise<BoundPart[]> {
    const made: BoundPart[] = []
    for (const { name, role } of runs) {
      const [layout, bytes] = [layouts.get(name), await parts.get(name)]
      const first = places.starts.get(name) ?? 0
      if (layout !== undefined && bytes !== undefined)
        made.push({ name, role, bytes, layout, first, room: roomFor(galley.sections.get(name) ?? '') })
    }
    return made
  }
}

function tabContent({ shell, files, measure }: Galley, css: string, script: string) {
  const own: [PackagePath, string][] = [
    ['book.html' as PackagePath, shell], // Names of this room's own.
    [bookSheet, css],
  ]
  return { files: new Map([...files, ...own]), script, measure }
}
