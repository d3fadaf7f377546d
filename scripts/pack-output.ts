import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { OutputConfig } from './book/config.ts'
import type { Package, Packed } from './book/format.ts'
import { lineOnPage } from './book/measures.ts'
import type { Origins } from './book/origins.ts'
import type { RenderedBook } from './book/rendered.ts'
import { hasErrors, type Message } from './base/message.ts'
import type { BuildOptions } from './build.ts'
import { elements } from './elements/index.ts'
import { withOwnFaces } from './fonts/own-faces.ts'
import { themeFor } from './fonts/theme-for.ts'
import { formats } from './formats/index.ts'
import type { ReadBook } from './make-book.ts'
import { markPages } from './mark-pages.ts'
import type { Print } from './pagination/paginate.ts'
import { pictureTables } from './picture-tables.ts'
import { fitPictures } from './pictures/fit-pictures.ts'
import { createMathRenderer } from './render/math-renderer.ts'
import { render } from './render/render.ts'
import { bookFor } from './resolve/book-for.ts'
import { readTheme } from './themes/read-theme.ts'

/** An output before its checks. */
export interface PackedOutput {
  readonly output: OutputConfig
  readonly rendered: RenderedBook
  /** Absent when a message before packing is an error. */
  readonly packed?: Packed | undefined
  readonly origins?: Origins | undefined
  readonly messages: readonly Message[]
  /** What was done to its pictures, for the table that ends a build. */
  readonly done: readonly string[]
  readonly milliseconds: number
}

/** An output whose files are made and not packed. */
export interface AssembledOutput extends Omit<PackedOutput, 'packed' | 'milliseconds'> {
  readonly package: Package
}

/**
 * Renders and assembles one output. Undefined while the book could not be made.
 *
 * @param print the print whose pages are marked in it
 */
export async function assembleOutput(
  read: ReadBook,
  output: OutputConfig,
  options: BuildOptions,
  print?: Print,
): Promise<AssembledOutput | undefined> {
  const { formulas, highlight } = read
  const book = read.book && bookFor(read.book, output)
  if (book === undefined || formulas === undefined || highlight === undefined) return undefined
  const format = formats[output.format]
  const step = (words: string) => options.progress?.(`${output.name}: ${words}`)
  step('rendering')
  const names = elements.map(({ name }) => name)
  const brought = read.themes?.get(output.theme) ?? readTheme(output.theme, names)
  const math = createMathRenderer(formulas, format.flavour, output)
  const dropCaps = book.config.dropCaps ?? brought.dropCaps
  const fitted = await fitPictures(
    render(book, { elements, math, highlight, output, dropCaps }),
    output,
    lineOnPage(output),
  )
  step('assembling')
  const theme = await themeFor(fitted.rendered, withOwnFaces(brought, read.faces ?? []), output)
  const { rendered: drawn, messages: undrawn } = await pictureTables(fitted.rendered, theme, options)
  const rendered = print === undefined ? drawn : markPages(drawn, print)
  const assembled = await format.assemble(rendered, theme, output)
  const messages = [...fitted.rendered.messages, ...fitted.messages, ...undrawn, ...assembled.messages]
  return { output, rendered, package: assembled.package, origins: assembled.origins, done: fitted.done, messages }
}

/**
 * Renders, assembles and packs one output. Undefined while the book could not be made.
 *
 * @param print the print whose pages are marked in it
 */
export async function packOutput(
  read: ReadBook,
  output: OutputConfig,
  options: BuildOptions,
  print?: Print,
): Promise<PackedOutput | undefined> {
  const started = performance.now()
  const assembled = await assembleOutput(read, output, options, print)
  if (assembled === undefined) return undefined
  const { package: files, ...made } = assembled
  if (hasErrors(made.messages)) return { ...made, milliseconds: performance.now() - started }
  const step = (words: string) => options.progress?.(`${output.name}: ${words}`)
  step('packing')
  const packed = await formats[output.format].pack(files, made.rendered, output, {
    browserPath: options.browserPath,
    browser: options.browser,
    cache: path.join(path.dirname(path.resolve(options.folder)), '.octavo'),
    signal: options.signal,
    progress: step,
  })
  const messages = [...made.messages, ...packed.messages]
  return { ...made, packed, messages, milliseconds: performance.now() - started }
}
