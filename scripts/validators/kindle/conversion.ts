import type { MessageFields } from '../../base/message.ts'
import type { DecodedKfx } from './kfx/decoded-kfx.ts'
import type { PreviewerRun } from './previewer/previewer-run.ts'

/** What programs that know KFX made of the book; rules of family V look at it. Nothing in it where none was run. */
export interface Conversion {
  /** Level of evidence 3: the converter's own verdict, good or bad. */
  readonly run?: PreviewerRun | undefined
  /** Level of evidence 4: the KFX, decoded. */
  readonly kfx?: DecodedKfx | undefined
  /** Why a program that was found or asked for gave no verdict: a fault of the machine, not of the book. */
  readonly failures: readonly ToolFailure[]
  /** What was run, with versions, and why the rest was not. */
  readonly evidence: readonly string[]
}

/** The message without what `inspect` knows: the file and how grave it is. */
export interface ToolFailure {
  readonly ruleId: MessageFields['ruleId']
  readonly reason: string
  /** The way out. */
  readonly note: string
  /** Somebody named the program, so its silence is an error. */
  readonly asked: boolean
}
