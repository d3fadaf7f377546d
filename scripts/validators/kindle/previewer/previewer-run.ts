import type { LogRow } from './read-log.ts'

/** A verdict of Kindle Previewer, whoever drove it. Its exit code is no part of it: that one says nothing. */
export interface PreviewerRun {
  /** `Kindle Previewer 3.107.0`; without a number where none can be read. */
  readonly title: string
  readonly version?: string | undefined
  /** Who gave the book to the Previewer: Octavo as it is, KFX Output with its repairs, or somebody elsewhere. */
  readonly route: 'direct' | 'kfx-output' | 'elsewhere'
  /** `Success` is the only good one. */
  readonly conversion: string
  /** `Supported` is the only good one. */
  readonly typesetting: string
  /** Name of the file that the summary says was written. */
  readonly output?: string | undefined
  /** Path of the KPF that is there; undefined when there is none. */
  readonly kpf?: string | undefined
  /** Rows of the detail log; undefined when there was none that could be read. */
  readonly rows?: readonly LogRow[] | undefined
  /** What became of a first run that was refused so quickly that it was tried again. */
  readonly firstRun?: 'refused' | undefined
}

/** The only pass: Success, Supported, and a KPF that exists. */
export function isAccepted(run: Pick<PreviewerRun, 'conversion' | 'typesetting' | 'kpf'>): boolean {
  return run.conversion === 'Success' && run.typesetting === 'Supported' && run.kpf !== undefined
}
