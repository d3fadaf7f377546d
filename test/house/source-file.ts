/** What the rules of the house look at in one TypeScript file. */
export interface SourceFile {
  /** Relative to `scripts/`, with `/`: `formats/epub/assemble.ts`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Whether it hands on values of other files (`export … from`). */
  readonly reexports: boolean
  readonly defaultExport: boolean
  /** Every name read anywhere outside import statements. */
  readonly names: ReadonlySet<string>
  /** Uses of what the rules keep to few rooms: `console`, `process.exit`, `Date.now` … */
  readonly uses: readonly Use[]
  /** Literal ids of messages, as far as they can be read off the file. */
  readonly ruleIds: readonly Use[]
}

export interface Import {
  /** The file imported, relative to `scripts/`; undefined for packages. */
  readonly path?: string | undefined
  /** The package imported, `@scope/name` or `name`; undefined for files and for what Node brings. */
  readonly packageName?: string | undefined
  readonly typeOnly: boolean
  readonly locals: readonly string[]
  readonly line: number
}

export interface Use {
  readonly what: string
  readonly line: number
}
