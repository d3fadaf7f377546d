import TexErrorModule from 'mathjax-full/js/input/tex/TexError.js'
import { defaultOf } from './default-of.ts'

const TexError = defaultOf(TexErrorModule)

/** An error as MathJax's own parser raises it: it is no `Error` of JavaScript, and the types have to be told. */
export function texError(id: string, message: string): Error {
  return new TexError(id, message) as unknown as Error
}

/** What MathJax throws on TeX that it refuses. */
export function isTexError(error: unknown): error is { readonly id: string; readonly message: string } {
  return error instanceof TexError
}
