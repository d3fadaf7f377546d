import type { KindleBook } from './kindle-book.ts'
import type { Severity } from '../../base/message.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { Destination, RuleDoc } from '../../book/validator.ts'

/** The ways to a Kindle that judge differently. `kfx-output` repairs some faults before Amazon's converter sees them. */
export type KindleDestination = Exclude<Destination, 'epub'>

/** How bad a finding is on each way: `error` content or the conversion is lost, `warning` at risk, `info` a note. */
export type Levels = Readonly<Record<KindleDestination, Severity>>

/** What a rule found. The place is the element's unless the finding names its own. */
export interface Finding {
  /** Path inside the archive; absent for what concerns the archive itself. */
  readonly file?: string | undefined
  readonly element?: XmlElement | undefined
  readonly place?: { readonly line: number; readonly column: number } | undefined
  /** One sentence on this very case: "Unexpected X, expected Y"; the rule's summary speaks where it is absent. */
  readonly detail?: string | undefined
  /** Where a case weighs otherwise than its rule does. */
  readonly level?: Levels | undefined
}

export type Report = (finding: Finding) => void

/** A rule of the Kindle check: one file in rules/, one line in rules/index.ts. */
export interface KindleRule extends RuleDoc {
  /** `KFX-M01`: family and number as in the rule table, never used again for another rule. */
  readonly id: string
  readonly basis: 'documented' | 'observed' | 'inferred'
  /** The gravest that a finding of this rule can be. */
  readonly level: Levels
  /**
   * Ids of rules that say the same more exactly: a finding is dropped when one of them found an error within its
   * element.
   */
  readonly betterSaidBy?: readonly string[] | undefined
  readonly check: (book: KindleBook, report: Report, destination: KindleDestination) => void
}

/** The same severity on every way. */
export function everywhere(severity: Severity): Levels {
  return { 'kfx-output': severity, kdp: severity, 'send-to-kindle': severity }
}

/** One severity with KFX Output, which repairs such faults, and another where the file is sent as it is. */
export function unrepaired(repaired: Severity, sent: Severity): Levels {
  return { 'kfx-output': repaired, kdp: sent, 'send-to-kindle': sent }
}
