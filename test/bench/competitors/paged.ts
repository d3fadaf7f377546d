import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { PackagePath } from '../../../scripts/book/names.ts'
import type { Engine, Outcome } from '../engine.ts'
import { fileOf, sheetOf } from '../files.ts'
import type { Input } from '../input.ts'
import { installed } from '../installed.ts'
import { pagedSheet } from './paged-sheet.ts'
import { browser, openTab, pagesIn, printTab } from './tab.ts'

/** What Paged.js adds to a sheet of ours: notes where they are called go to the page's foot, and contents and index get page numbers. */
const sheet = `<style>
  .footnote { float: footnote; text-align: left }
  .folio::after { content: target-counter(attr(data-to), page) }
</style>`

/** Moves every note to its call and says what page numbers lead to, as Paged.js wants them; runs in the page. */
const prepare = `for (const call of document.querySelectorAll('a.note-call')) {
  const note = document.getElementById(call.hash.slice(1))
  if (note === null) continue
  const foot = document.createElement('span')
  foot.className = 'footnote'
  foot.innerHTML = [...note.querySelectorAll('p')].map((paragraph) => paragraph.innerHTML).join(' ')
  call.replaceWith(foot)
  note.remove()
}
for (const folio of document.querySelectorAll('[data-folio]')) {
  folio.classList.add('folio')
  folio.dataset.to = '#' + folio.dataset.folio
  folio.textContent = ''
}`

const paginate = `(async () => {
  const { pages } = await new Paged.Previewer().preview()
  return pages.length
})()`

/** Paged.js over the whole document, one print. */
export const pagedWhole: Engine = {
  prepare: (input) => Promise.resolve(async () => await paged(input, (html) => [html])),
}

/** Paged.js over each document of the spine in a page of its own, as many prints; nobody merges them. */
export const pagedByChapter: Engine = {
  prepare: (input) => Promise.resolve(async () => await paged(input, bySection)),
}

async function paged({ files }: Input, divide: (html: string) => string[]): Promise<Outcome> {
  const script = readFileSync(installed('pagedjs/dist/paged.js'), 'utf8')
  const launched = await browser()
  try {
    // Its own policy would keep Paged.js from reading the sheet.
    const html = fileOf(files, 'book.html').replace(/<meta http-equiv[^>]*>/, '')
    const css = pagedSheet(sheetOf(files))
    const show = await openTab(launched, new Map([...files, ['book.css' as PackagePath, css]]))
    const total = { pages: 0, bytes: 0 }
    const steps = { load: 0, paginate: 0, print: 0 }
    for (const part of divide(html)) {
      const start = performance.now()
      const page: Page = await show(part.replace('</head>', `${sheet}</head>`))
      await page.evaluate(prepare)
      await page.addScriptTag({ content: script })
      const loaded = performance.now()
      await page.evaluate(paginate)
      const made = performance.now()
      const pdf = await printTab(page)
      const end = performance.now()
      steps.load += loaded - start
      steps.paginate += made - loaded
      steps.print += end - made
      total.pages += pagesIn(pdf)
      total.bytes += pdf.length
    }
    return { ...total, steps }
  } finally {
    await launched.close()
  }
}

function bySection(html: string): string[] {
  const from = html.indexOf('<section class="document')
  const head = html.slice(0, from)
  return html
    .slice(from)
    .split(/(?=<section class="document)/)
    .filter((section) => !/^<section[^>]*\shidden/.test(section))
    .map((section) => `${head}${section}`)
}
