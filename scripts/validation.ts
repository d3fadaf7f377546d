import type { Message } from './base/message.ts'
import type { Origins } from './book/origins.ts'
import type { ConversionRow, Shot, WidthRow } from './book/exhibits.ts'
import type { Destination, ValidatorTools } from './book/validator.ts'
import type { AboutPublication } from './about-publication.ts'
import type { Answer } from './answers.ts'
import type { Finding } from './finding.ts'
import type { Verdict } from './validators/kindle/verdict.ts'

/** What is validated: a file or an unpacked folder by its path, or the bytes of an archive. */
export type EpubSource = string | URL | Uint8Array | { readonly name: string; readonly bytes: Uint8Array }

/** An inspector of EPUBs by name, as the shelf in `validators/` holds them. */
export type InspectorName = string

export interface ValidateOptions extends Omit<ValidatorTools, 'destination' | 'browser' | 'path'> {
  /** Where the book is headed; `epub` when absent. There, what Kindle would not take are notes. */
  readonly destination?: Destination | undefined
  /** Names of the inspectors to run; all when absent. */
  readonly inspectors?: readonly InspectorName[] | undefined
  /** The browser that shows the pages: this one or none. */
  readonly browserPath?: string | undefined
  /** A browser that is shared with other files; one of its own is launched when absent, and ended afterwards. */
  readonly browser?: ValidatorTools['browser']
  /** The way back to the Markdown; looked for in `.octavo/` when absent and the EPUB lies in a file. */
  readonly origins?: Origins | undefined
  /** Rules whose findings are left out, because somebody decided that they do not count. */
  readonly ignoredRules?: ReadonlySet<string> | undefined
}

export interface Validation {
  /** What messages call the EPUB: its file's last name. */
  readonly name: string
  /** The path as it was given; the name where there is none. */
  readonly file: string
  /** SHA-256 of the archive, in hex; absent where nothing could be read. */
  readonly digest?: string | undefined
  readonly about?: AboutPublication | undefined
  /** What was found, as plain data, in the order of the book. */
  readonly findings: readonly Finding[]
  /** The same as VFile messages, in the order in which inspectors tell them. */
  readonly messages: readonly Message[]
  /** Is it valid, is it accessible, does it read, will Kindle take it? */
  readonly answers: readonly Answer[]
  /** What was run, with versions. */
  readonly evidence: readonly string[]
  /** Where the Kindle rules were asked. */
  readonly verdict?: Verdict | undefined
  readonly widths: readonly WidthRow[]
  readonly conversion: readonly ConversionRow[]
  readonly shots: readonly Shot[]
}
