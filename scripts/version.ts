import { readFileSync } from 'node:fs'

/** Octavo's own. The package's file stands one folder up from the sources and from what is made of them. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version // Our own file.
