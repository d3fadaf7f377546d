/** Where a browser comes from, in the order in which they are tried. */
export type BrowserOrigin = 'configured' | 'system' | 'puppeteer' | 'package'

/** A browser that may work: only launching it tells. */
export interface Candidate {
  readonly origin: BrowserOrigin
  /** The executable; for `package`, the compressed one inside the npm package. */
  readonly path: string
  /** Who named it, for people: `--browser`, `CHROME_PATH`, `google-chrome on the PATH`. */
  readonly name: string
}

/** A candidate that did not work, and why. */
export interface BrowserProblem {
  readonly candidate: Candidate
  /** Half a sentence: "it ended with code 1". */
  readonly reason: string
}
