import { launchBrowser, type LaunchedBrowser } from '../../../../scripts/base/browser/launch-browser.ts'

/** A browser for prints of small documents, untouched by the line that makes books. */
export interface Printer {
  readonly print: (html: string, tagged?: boolean) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export async function openPrinter(): Promise<Printer> {
  const launched = await launchBrowser({})
  const browser: LaunchedBrowser | undefined = launched.value
  if (browser === undefined) throw new Error(launched.messages.map(String).join('\n'))
  const page = await browser.browser.newPage()
  return {
    print: async (html, tagged = true) => {
      await page.setContent(html, { waitUntil: 'load' })
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false })
    },
    close: async () => await browser.close(),
  }
}
