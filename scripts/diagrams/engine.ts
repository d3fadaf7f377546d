import type { DrawnDiagram } from '../book/diagram.ts'
import type { Theme } from '../book/theme.ts'

export interface EngineTools {
  readonly theme: Theme
  /** An explicitly configured browser, if any. */
  readonly browserPath?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** What draws the diagrams of one language. */
export interface Engine {
  /** Of the package, for the cache: another version may draw otherwise. */
  readonly version: string
  /** One answer for each source, in their order. Same source and theme, same bytes. */
  readonly draw: (sources: readonly string[], tools: EngineTools) => Promise<readonly DrawnDiagram[]>
}
