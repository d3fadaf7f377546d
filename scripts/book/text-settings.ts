import { formatWords, usualOutputs } from './conditions.ts'
import type { BookConfig, BoxConfig } from './config.ts'
import { variablesOf, type Variable } from './facts.ts'

/** What book.yaml settles for the reading of every chapter. */
export interface TextSettings {
  /** BCP 47. */
  readonly language: string
  /** Boxes of the author's own, by name. */
  readonly boxes: Readonly<Record<string, BoxConfig>>
  /** Words that the text may ask for by name. */
  readonly variables: ReadonlyMap<string, Variable>
  /** What abbreviations stand for. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** Names that conditions on outputs may use. */
  readonly outputs: readonly string[]
}

/** The same from a book's configuration. */
export function textSettingsOf(config: BookConfig): TextSettings {
  return {
    language: config.language,
    boxes: config.boxes,
    abbreviations: new Map(Object.entries(config.abbreviations ?? {})),
    variables: variablesOf(config),
    outputs: [...new Set([...Object.keys(config.outputs), ...usualOutputs, ...formatWords])],
  }
}
