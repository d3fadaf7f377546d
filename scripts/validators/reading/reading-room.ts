import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import type { Publication } from '../../book/publication.ts'
import { origin } from './engine-files.ts'
import type { Scheme, Screen } from './screens.ts'
import { serve } from './serve.ts'
import type { LostEntry, Look, Opened, Shown } from './survey.ts'

/** A book that lies open in an engine, in a tab of its own. It has a lifetime: whoever opened it closes it. */
export interface ReadingRoom {
  readonly opened: Opened
  /** Loads a section, again when it is on show and `afresh` is asked. */
  readonly show: (index: number, screen: Screen, afresh: boolean) => Promise<Shown>
  readonly look: (index: number, screen: Screen, scheme: Scheme) => Promise<Look>
  readonly contents: () => Promise<readonly LostEntry[]>
  /** What is on show, as a PNG with a pixel for each CSS px. */
  readonly picture: (screen: Screen) => Promise<Uint8Array>
  /** What the engine complained of since this was asked last. */
  readonly complaints: () => readonly string[]
  readonly close: () => Promise<void>
}

/** The tab took longer than it may, or its process ended. */
export class NoAnswer extends Error {
  readonly reason: 'time' | 'crash'
  constructor(reason: 'time' | 'crash') {
    super(reason)
    this.reason = reason
  }
}

/**
 * Opens a book in foliate-js. Rejects with `NoAnswer` when that takes too long, and with the engine's own error when
 * it cannot read the book.
 *
 * @param limit ms that any one question to the tab may take
 */
export async function openRoom(browser: Browser, publication: Publication, limit: number): Promise<ReadingRoom> {
  // A context of its own: no storage is shared, nothing is downloaded, and all of it goes away at once.
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } })
  const tab = await context.newPage()
  const session = await tab.createCDPSession()
  const complaints: string[] = []
  const crashed = new Promise<'crash'>((resolve) => session.once('Inspector.targetCrashed', () => resolve('crash')))
  const ask = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    const over = new AbortController()
    try {
      const late = wait(limit, 'time' as const, { signal: over.signal }).catch(() => 'time' as const)
      const first = await Promise.race([work.then((answer) => ({ answer })), late, crashed])
      if (typeof first === 'string') throw new NoAnswer(first)
      return first.answer
    } finally {
      over.abort()
    }
  }
  /** The script's own answers. `survey.ts` says what they are, and tsconfig.pages.json holds the script to it. */
  const call = <Answer>(name: string, ...values: readonly unknown[]): Promise<Answer> =>
    ask(tab.evaluate(`reading.${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`) as Promise<Answer>)
  const close = async (): Promise<void> => {
    // A process that computes without pause hears only this.
    void session.send('Page.crash').catch(() => undefined)
    await Promise.race([context.close().catch(() => undefined), wait(2000, undefined, { ref: false })])
  }
  try {
    await prepare(tab, session, publication, complaints)
    await ask(tab.goto(`${origin}/`))
    const opened = await call<Opened>('open')
    let before: Scheme | undefined
    return {
      opened,
      show: (index, screen, afresh) => call('show', index, sizeOf(screen), afresh),
      look: async (index, screen, scheme) => {
        if (scheme !== before) await ask(tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]))
        before = scheme
        return call('look', index, sizeOf(screen))
      },
      contents: () => call('contents'),
      picture: ({ width, height }) =>
        ask(tab.screenshot({ type: 'png', captureBeyondViewport: false, clip: { x: 0, y: 0, width, height } })),
      complaints: () => complaints.splice(0),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function prepare(tab: Page, session: CDPSession, publication: Publication, complaints: string[]): Promise<void> {
  await tab.setViewport({ width: 900, height: 1100 })
  // A tab in the background would not be drawn.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await serve(tab, publication)
  tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  const hear = (words: string): void => {
    // A book of endless complaints is cut short.
    if (complaints.length < 100) complaints.push(words.slice(0, 500))
  }
  tab.on('pageerror', (error) => hear(error instanceof Error ? error.message : String(error)))
  tab.on('console', (said) => {
    // What was not fetched is told where the page needs it; scripts that do not run are meant not to.
    if (
      said.type() === 'error' &&
      !/^Failed to load resource|^Not allowed to load|Content Security Policy|^Module scripts|as a plugin/.test(
        said.text(),
      )
    )
      hear(said.text())
  })
}

function sizeOf({ width, height }: Screen): { width: number; height: number } {
  return { width, height }
}
