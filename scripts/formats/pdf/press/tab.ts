import type { Page } from 'puppeteer-core'
import type { LaunchedBrowser } from '../../../base/browser/launch-browser.ts'
import type { Package } from '../../../book/format.ts'
import type { Layout, LayoutRequest } from '../layout.ts'
import { bookOrigin } from '../origin.ts'
import { answerRequests } from './answer-requests.ts'
import { UnusableFonts } from './unusable-fonts.ts'

/** A tab that has a book's sheet and fonts, and lays out and prints one run after another. */
export interface Tab {
  /** Replaces what is in the tab by the pages of a run, to be printed under these `@page` rules. */
  readonly layOut: (request: LayoutRequest, rules: string) => Promise<Layout>
  /** The pages that are in the tab, tagged. */
  readonly print: () => Promise<Uint8Array>
  /** Pages of anything else, untagged: `html` is the body's. */
  readonly printPlain: (html: string, rules: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** What all tabs of a book have in common. */
export interface TabContent {
  /** With the document `book.html`, without a run in it, its sheet, fonts and pictures. */
  readonly files: Package
  /** The galley script, which defines `octavo.layOut`. */
  readonly script: string
  /** What runs before anything is measured. */
  readonly measure?: string | undefined
}

/**
 * Characters of HTML, some 200 pages, after which a tab throws away what earlier runs left in it. By itself it keeps
 * their documents as long as there is memory; to throw them away after each run would take half as long as laying it out.
 */
const untilCleared = 1_000_000

/** Printing never waits for ever: the whole book has a limit, and ends the browser. */
const untimed = { timeout: 0 } as const

/** In one message: as a stream, which `page.pdf()` asks for, a print takes the browser and us a fourth longer. */
const printOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateDocumentOutline: false,
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
  transferMode: 'ReturnAsBase64',
} as const

/** A tab that nobody sees draws no frames, which took a tenth of its time. */
const unseen = { type: 'window', windowBounds: { windowState: 'minimized' } } as const

/**
 * Opens a tab. Each method rejects when the tab or its browser dies; opening it rejects with `UnusableFonts` when the
 * browser refuses a face of the sheet.
 */
export async function openTab(launched: LaunchedBrowser, content: TabContent): Promise<Tab> {
  const page = await launched.browser.newPage(unseen)
  const session = await page.createCDPSession()
  const alive = whileAlive(page, launched)
  const print = async (tagged: boolean): Promise<Uint8Array> => {
    const options = { ...printOptions, generateTaggedPDF: tagged }
    const { data } = await session.send('Page.printToPDF', options, untimed)
    return Buffer.from(data, 'base64')
  }
  await alive(async () => {
    await answerRequests(session, content.files)
    await page.emulateMediaType('print')
    await page.goto(`${bookOrigin}book.html`, { waitUntil: 'load', ...untimed })
    const refused = (await page.evaluate(prepare)) as string[] // Strings, as the script makes them.
    if (refused.length > 0) throw new UnusableFonts(refused)
    await page.evaluate(content.script)
    if (content.measure !== undefined)
      await page.evaluate(`globalThis.octavoBeforeMeasuring = () => ${content.measure}`)
  })
  let held = 0
  return {
    layOut: (request, rules) =>
      alive(async () => {
        if (held > untilCleared) {
          await session.send('HeapProfiler.collectGarbage', undefined, untimed)
          held = 0
        }
        held += request.html.length
        // The script answers with what `Layout` says, through the protocol's JSON.
        return (await page.evaluate(layOutCall(request, rules))) as Layout
      }),
    print: () => alive(() => print(true)),
    printPlain: (html, rules) =>
      alive(async () => {
        await page.evaluate(`document.body.innerHTML = ${JSON.stringify(html)}\n${underRules(rules)}`)
        return await print(false)
      }),
    close: async () => {
      await page.close().catch(() => undefined)
    },
  }
}

/**
 * All faces at once: one that is first needed in the middle of a run would come after its lines are measured. Answers
 * with those that the browser refuses.
 */
const prepare = `(async () => {
  const rules = document.createElement('style')
  rules.id = 'octavo-margins'
  document.head.append(rules)
  await Promise.allSettled([...document.fonts].map((face) => face.load()))
  await document.fonts.ready
  const refused = [...document.fonts].filter(({ status }) => status !== 'loaded')
  return [...new Set(refused.map((face) => [face.family.replaceAll('"', ''), face.weight, face.style].join(' ')))]
})()`

/** Gives the tab the rules of its next print. */
function underRules(rules: string): string {
  return `document.getElementById('octavo-margins').textContent = ${JSON.stringify(rules)}`
}

/**
 * A link to what another run holds would vanish from the print, so that all of them are addresses until the book is bound.
 * Rules of the print before are no rules of the layout. All of it is one call: whoever is busy with another print answers late.
 */
function layOutCall(request: LayoutRequest, rules: string): string {
  return `(async () => {
  ${underRules('')}
  const layout = await octavo.layOut(${JSON.stringify(request)})
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', ${JSON.stringify(bookOrigin)} + link.getAttribute('href'))
  }
  ${underRules(rules)}
  return layout
})()`
}

/**
 * Work in a tab that has crashed gets no more answer; who waits for it is told so. Of work that is done nothing is kept: the browser's end
 * is awaited once and not by each, or it would hold every print until then.
 */
function whileAlive(page: Page, { ended }: LaunchedBrowser): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting = new Set<(error: Error) => void>()
  let end: Error | undefined
  const failed = (error: Error): void => {
    for (const reject of waiting) reject(error)
  }
  // Whoever comes after a crash, in which nobody waited, is told as well.
  page.on('error', (error) => failed((end = error)))
  void ended.then((reason) => failed((end = new Error(reason))))
  return async (work) => {
    if (end !== undefined) throw end
    let stop: ((error: Error) => void) | undefined
    try {
      return await new Promise((resolve, reject) => {
        stop = reject
        waiting.add(reject)
        work().then(resolve, reject)
      })
    } finally {
      if (stop !== undefined) waiting.delete(stop)
    }
  }
}
