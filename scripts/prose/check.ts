import type { Root } from 'nlcst'
import type { ProseConfig } from '../book/prose.ts'
import type { RuleDoc } from '../book/validator.ts'
import type { Passage } from './passage.ts'
import type { Spelling } from './spelling.ts'

/** Something about a stretch of a passage. */
export interface Remark {
  /** UTF-16 offsets in the passage. */
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly note: string
}

/** A passage, its sentences and words, and what is known of the book. */
export interface ReadPassage {
  readonly passage: Passage
  readonly tree: Root
  /** Lower-case primary subtag of the passage's language: `en`. */
  readonly language: string
  /** Undefined where nobody looks words up. */
  readonly spelling?: Spelling | undefined
}

/** One thing that is looked for in prose. */
export interface ProseCheck extends RuleDoc {
  readonly isWanted: (config: ProseConfig) => boolean
  /** Whether what is found several times in a file is told once. */
  readonly once?: true | undefined
  readonly find: (read: ReadPassage) => readonly Remark[]
}
