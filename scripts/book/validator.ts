import type { VFileMessage } from 'vfile-message'
import type { LaunchedBrowser } from '../base/browser/launch-browser.ts'
import type { Severity, Warned } from '../base/message.ts'
import type { ConversionRow, Shot, WidthRow } from './exhibits.ts'
import type { Publication } from './publication.ts'

/** Where an EPUB is headed; rules may differ in severity. */
export type Destination = 'epub' | 'kfx-output' | 'kdp' | 'send-to-kindle'

export interface ValidatorTools {
  readonly destination: Destination
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: string) => void) | undefined
  /** The archive as it lies in the file, for inspectors that run in a process of their own. */
  readonly path?: string | undefined
  /** A folder for verdicts by the hash of what was judged; safe to delete at any time. */
  readonly cacheFolder?: string | undefined
  /** Which EPUBCheck runs; `best`, the default, is Java where Java works. */
  readonly engine?: 'java' | 'standalone' | 'best' | undefined
  /** Seconds after which an inspector's process is killed. */
  readonly timeLimit?: number | undefined
  /** EPUBCheck's validation profile. */
  readonly profile?: 'default' | 'dict' | 'edupub' | 'idx' | 'preview' | undefined
  /** Whether notes on usage are wanted as well (EPUBCheck's USAGE). */
  readonly usage?: boolean | undefined
  /** Programs of Amazon's and Calibre's that a Kindle destination asks when they are there. */
  readonly kindleTools?: KindleTools | undefined
  /** Whether pictures of the pages are wanted (`Inspection.shots`): they take half as long again. */
  readonly shots?: boolean | undefined
  /** The browser that all inspectors share; launched when the first asks, closed by whoever gave it. */
  readonly browser?: (() => Promise<Warned<LaunchedBrowser>>) | undefined
  /** What another inspector says of the same publication, by its name; undefined where it takes no part. */
  readonly inspectionBy?: ((validator: string) => Promise<Inspection> | undefined) | undefined
}

/** Which programs convert a book for Kindle and decode what comes out. What is not named is looked for. */
export interface KindleTools {
  /** Kindle Previewer's program or folder, whose silence is then an error; `false` leaves it out. */
  readonly previewer?: string | false | undefined
  /** Calibre's folder of programs, likewise. */
  readonly calibre?: string | false | undefined
  /** A KPF or KFX file that was made of this EPUB elsewhere, to be decoded in place of an own conversion. */
  readonly kfx?: string | undefined
}

export interface Inspection {
  readonly messages: readonly VFileMessage[]
  /** What was run, with versions: "EPUBCheck 5.3.0 (Java 17)", "26 Kindle rules", "MathJax 3.2.2 on 118 equations". */
  readonly evidence: readonly string[]
  /** Kindle only: 1 static rules, 2 every equation drawn by MathJax, 3 Kindle Previewer, 4 KFX decoded. */
  readonly level?: 1 | 2 | 3 | 4 | undefined
  /** Kindle only: the program that converted the book, with its version; and whether it took it. */
  readonly converter?: { readonly title: string; readonly accepted: boolean } | undefined
  /** Kindle only: findings that lose content or the conversion, whatever severity their messages have. */
  readonly obstacles?: number | undefined
  /** Equations looked at, when the inspector looks at equations. */
  readonly equations?: number | undefined
  /** Kindle only. */
  readonly widths?: readonly WidthRow[] | undefined
  /** Kindle only. */
  readonly conversion?: readonly ConversionRow[] | undefined
  /** Reading only. */
  readonly shots?: readonly Shot[] | undefined
}

export interface Validator {
  readonly name: string
  readonly inspect: (publication: Publication, tools: ValidatorTools) => Promise<Inspection>
}

/** What `octavo explain ID` says about a rule. */
export interface RuleDoc {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly mend: string
  readonly basis?: 'documented' | 'observed' | 'inferred' | undefined
  readonly sources: readonly string[]
  /** Of Kindle's rules: the gravest that a finding can be on each way to a Kindle. */
  readonly level?: Readonly<Record<Exclude<Destination, 'epub'>, Severity>> | undefined
}
