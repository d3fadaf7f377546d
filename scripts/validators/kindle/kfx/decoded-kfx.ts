import type { Census } from './census.ts'

/** What KFX Input found in a KFX or KPF file. */
export interface DecodedKfx {
  /** `KFX Input 2.34.2`. */
  readonly title: string
  /** In reading order. */
  readonly equations: readonly DecodedEquation[]
  readonly census: Census
  /** Errors that the decoder, or the packer before it, logged. */
  readonly errors: readonly string[]
}

/** An equation as KFX stores it: a drawing, with MathML and a name laid over it. */
export interface DecodedEquation {
  /** Canonical, see canonical-mathml.ts; undefined where no MathML is stored or it is not XML. */
  readonly mathml?: string | undefined
  /** Outlines in the drawing. */
  readonly paths: number
  /** Whether the drawing has a viewBox of four numbers with an area. */
  readonly hasArea: boolean
  /** What is read aloud. */
  readonly name?: string | undefined
}
