import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { findBrowsers } from './find-browsers.ts'

/**
 * Stands for the browsers that a launch would try, without starting one: their places, sizes and dates. The same
 * fingerprint is the same browser.
 *
 * @param configured a path that somebody named
 */
export function browserFingerprint(configured?: string): string {
  const hash = createHash('sha256')
  for (const { origin, path } of findBrowsers(configured)) {
    const file = statSync(path, { throwIfNoEntry: false })
    hash.update(JSON.stringify([origin, path, file?.size, file?.mtimeMs]))
  }
  return hash.digest('hex')
}
