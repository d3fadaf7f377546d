import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core'
import type { Warned } from '../message.ts'
import { browserMissing } from './browser-missing.ts'
import { type BrowserProcess, startBrowserProcess } from './browser-process.ts'
import type { BrowserOrigin, BrowserProblem, Candidate } from './candidate.ts'
import { findBrowsers } from './find-browsers.ts'
import { packagedChromium } from './packaged-chromium.ts'
import { puppeteer } from './puppeteer.ts'
import { unpackChromium } from './unpack-chromium.ts'

export interface LaunchOptions {
  /** A path that somebody named (`--browser`): this one or none. */
  readonly configured?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Only browsers of these origins; all when absent. */
  readonly origins?: readonly BrowserOrigin[] | undefined
  /** How long one candidate may take until it answers, in ms. */
  readonly limit?: number | undefined
}

/** A browser that answered. It has a lifetime: whoever launched it closes it. */
export interface LaunchedBrowser {
  readonly browser: Browser
  /** `Chrome/147.0.7727.24`. */
  readonly version: string
  readonly origin: BrowserOrigin
  /** The executable that runs, or the package it was unpacked from. */
  readonly path: string
  /** Candidates that were tried before and did not work. */
  readonly problems: readonly BrowserProblem[]
  /** Resolves with half a sentence when the process has ended, whoever ended it. */
  readonly ended: Promise<string>
  /** Ends the browser and removes its profile. */
  readonly close: () => Promise<void>
}

/**
 * Launches the first browser that works, tried by launching (a file that exists may be a stub or lack a library).
 * Without one there is a message `browser-missing` that tells what was tried. Rejects only with the reason of `signal`.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Warned<LaunchedBrowser>> {
  const candidates = findBrowsers(options.configured).filter(({ origin }) => options.origins?.includes(origin) ?? true)
  const problems: BrowserProblem[] = []
  for (const candidate of candidates) {
    options.signal?.throwIfAborted()
    const launched = await tryCandidate(candidate, options)
    if (typeof launched !== 'string') return { value: { ...launched, problems }, messages: [] }
    problems.push({ candidate, reason: launched })
  }
  return { messages: [browserMissing(problems)] }
}

type Attempt = Omit<LaunchedBrowser, 'problems'>

/** Gives the reason, half a sentence, when the candidate does not work. */
async function tryCandidate(candidate: Candidate, options: LaunchOptions): Promise<Attempt | string> {
  if (candidate.origin !== 'package') {
    if (!existsSync(candidate.path)) return 'there is no such file'
    return launch(candidate, candidate.path, process.env, options)
  }
  const packaged = packagedChromium()
  if (packaged === undefined) return 'the package is not installed'
  try {
    const { executable, libraries, fontConfiguration } = await unpackChromium(packaged, options.signal)
    const environment = { FONTCONFIG_FILE: fontConfiguration, ...process.env }
    const first = await launch(candidate, executable, environment, options)
    if (typeof first !== 'string' || !first.includes('shared libraries')) return first
    const path = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
    return await launch(candidate, executable, { ...environment, LD_LIBRARY_PATH: path }, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    return `it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`
  }
}

async function launch(
  candidate: Candidate,
  executable: string,
  environment: NodeJS.ProcessEnv,
  options: LaunchOptions,
): Promise<Attempt | string> {
  let started: BrowserProcess
  try {
    started = startBrowserProcess(executable, environment)
  } catch (error) {
    return `it cannot be started (${error instanceof Error ? error.message : String(error)})`
  }
  const limit = options.limit ?? 30_000
  const over = new AbortController()
  const answer = await Promise.race([
    connect(started),
    started.ended.then((reason) => `${reason}${lastLine(started)}`),
    wait(limit, `it did not answer within ${limit / 1000} s`, { signal: over.signal, ref: true }).catch(() => ''),
    aborted(options.signal, over.signal),
  ])
  over.abort()
  if (typeof answer === 'string') {
    await started.end()
    options.signal?.throwIfAborted()
    return answer
  }
  const { browser, version } = answer
  return {
    browser,
    version,
    origin: candidate.origin,
    path: candidate.path,
    ended: started.ended,
    close: async () => {
      // A browser that closes by itself leaves no locks in its profile; one that does not is ended all the same.
      await Promise.race([browser.close().catch(() => undefined), started.ended, wait(3000, undefined, { ref: false })])
      await started.end()
    },
  }
}

async function connect(started: BrowserProcess): Promise<{ browser: Browser; version: string } | string> {
  try {
    const browser = await (
      await puppeteer()
    ).connect({
      transport: started.transport,
      defaultViewport: null,
      // A print of a long book is one protocol call.
      protocolTimeout: 15 * 60_000,
    })
    return { browser, version: await browser.version() }
  } catch (error) {
    // Usually the process has ended; its own words say more than "target closed".
    return await Promise.race([
      started.ended.then((reason) => `${reason}${lastLine(started)}`),
      wait(500, error instanceof Error ? error.message : String(error)),
    ])
  }
}

function aborted(signal: AbortSignal | undefined, over: AbortSignal): Promise<string> {
  return new Promise((resolve) =>
    signal?.addEventListener('abort', () => resolve('aborted'), { once: true, signal: over }),
  )
}

function lastLine(started: BrowserProcess): string {
  const lines = started.errorOutput().trim().split('\n')
  const telling = lines.find((line) => line.includes('shared libraries')) ?? lines.at(-1) ?? ''
  return telling === '' ? '' : `: ${telling.trim()}`
}
