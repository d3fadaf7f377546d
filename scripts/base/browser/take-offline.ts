import type { Page } from 'puppeteer-core'

/** Keeps a tab from fetching anything: what its page needs is in the page. */
export async function takeOffline(tab: Page): Promise<void> {
  await tab.setRequestInterception(true)
  tab.on('request', (request) => void (/^(?:data|about):/.test(request.url()) ? request.continue() : request.abort()))
}
