import type { ValidatorTools } from '../../book/validator.ts'

/** One message of EPUBCheck at one place, in its own words. */
export interface Finding {
  readonly id: string
  readonly severity: string
  readonly message: string
  readonly suggestion?: string | undefined
  /** Path inside the EPUB; the EPUB's own name or nothing for what concerns all of it. */
  readonly path?: string | undefined
  /** 1-based; absent without a place. */
  readonly line?: number | undefined
  readonly column?: number | undefined
}

export interface EngineRequest {
  /** The EPUB, in a folder of its own that the engine may write to. */
  readonly file: string
  readonly folder: string
  /** Seconds. */
  readonly timeLimit: number
  readonly tools: ValidatorTools
}

/** A verdict, or why there is none. `slow`: the time limit ended it, so another engine would not fare better. */
export type EngineAnswer =
  | { readonly findings: readonly Finding[] }
  | { readonly failure: string; readonly slow?: boolean | undefined }

/** One way to run the official EPUBCheck. */
export interface Engine {
  readonly name: 'java' | 'standalone'
  /** `EPUBCheck 5.3.0 (Java 17.0.15)`: goes into evidence and cache keys. */
  readonly title: string
  readonly run: (request: EngineRequest) => Promise<EngineAnswer>
}

/** EPUBCheck's options that both engines take. */
export function engineArguments(tools: ValidatorTools): string[] {
  return [
    '--locale',
    'en',
    ...(tools.usage === true ? ['--usage'] : []),
    ...(tools.profile === undefined || tools.profile === 'default' ? [] : ['--profile', tools.profile]),
  ]
}
