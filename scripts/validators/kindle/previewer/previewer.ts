/** A Kindle Previewer that was found, and how it is called. */
export interface Previewer {
  /** `Kindle Previewer 3.107.0 (Windows)`. */
  readonly title: string
  readonly version?: string | undefined
  readonly command: string
  /** What stands before the book on the command line: under Wine, the program. */
  readonly before: readonly string[]
  /** Version 4 on macOS takes `--convert`, all others `-convert`. */
  readonly dashes: '-' | '--'
  /** Runs under Wine, which wants Windows paths; the folder that holds `dosdevices`. */
  readonly wine?: string | undefined
}

/** What was found, or why what is there cannot be used. Neither where there is none. */
export interface Found {
  readonly previewer?: Previewer | undefined
  readonly problem?: { readonly reason: string; readonly note: string } | undefined
}

/** The command line has been there since this version, so an older one would open a window and wait. */
const firstWithCommandLine = [3, 32]

/** Whether a version is too old to be driven; unknown versions are given a chance. */
export function isTooOld(version: string | undefined): boolean {
  if (version === undefined) return false
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [least = 0, leastMinor = 0] = firstWithCommandLine
  return major < least || (major === least && minor < leastMinor)
}

/** book.epub first, as documented: in another order the program ends with 0 and has done nothing. */
export function argumentsFor({ before, dashes }: Previewer, book: string, folder: string): string[] {
  return [...before, book, `${dashes}convert`, `${dashes}output`, folder, `${dashes}locale`, 'en']
}
