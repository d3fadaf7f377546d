import type { connect } from 'puppeteer-core'

/** What is needed of either package. */
export interface Puppeteer {
  readonly connect: typeof connect
}

/**
 * Loads puppeteer when it is needed and not before (a fifth of a second). The full package is optional, since its
 * install script may be blocked; its core, which brings no browser, is always there and does the same.
 */
export async function puppeteer(): Promise<Puppeteer> {
  try {
    return await import('puppeteer')
  } catch {
    return await import('puppeteer-core')
  }
}
