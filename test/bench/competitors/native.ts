import type { PackagePath } from '../../../scripts/book/names.ts'
import type { Engine } from '../engine.ts'
import { fileOf, sheetOf } from '../files.ts'
import { browser, openTab, pagesIn, printTab } from './tab.ts'

/** Chromium's own tagged print of the whole document: start, load, print. The yardstick of all others. */
export const native: Engine = {
  prepare: ({ files }) =>
    Promise.resolve(async () => {
      const started = performance.now()
      const launched = await browser()
      try {
        const show = await openTab(launched, new Map([...files, ['book.css' as PackagePath, sheetOf(files)]]))
        const open = performance.now()
        const page = await show(fileOf(files, 'book.html'))
        const loaded = performance.now()
        const pdf = await printTab(page)
        const printed = performance.now()
        const steps = { start: open - started, load: loaded - open, print: printed - loaded }
        return { pages: pagesIn(pdf), bytes: pdf.length, steps }
      } finally {
        await launched.close()
      }
    }),
}
