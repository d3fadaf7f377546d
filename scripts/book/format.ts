import type { VFileMessage } from 'vfile-message'
import type { LaunchedBrowser } from '../base/browser/launch-browser.ts'
import type { Warned } from '../base/message.ts'
import type { OutputConfig } from './config.ts'
import type { ExposedBlock } from './exposed-block.ts'
import type { PackagePath } from './names.ts'
import type { Origins } from './origins.ts'
import type { MathFlavour, PageMap, RenderedBook } from './rendered.ts'
import type { Theme } from './theme.ts'

/** Everything inside an artifact, before it is packed. Goldens are taken here. */
export type Package = ReadonlyMap<PackagePath, Uint8Array | string>

export interface Assembled {
  readonly package: Package
  readonly messages: readonly VFileMessage[]
  /** The way from a line of a document in the package to the Markdown line behind it. */
  readonly origins?: Origins | undefined
}

/** A finished artifact in memory; `build` writes it whole under its final name. */
export interface Packed {
  /** The file; empty when one of the messages is an error, and when the artifact is a folder. */
  readonly bytes: Uint8Array
  /** The files of an artifact that is a folder. */
  readonly folder?: Package | undefined
  /** Pages of a PDF, documents of an EPUB or a web edition. */
  readonly pages?: number | undefined
  readonly documents?: number | undefined
  /** Of a PDF: the folio of every target. */
  readonly pageMap?: PageMap | undefined
  /** Of a PDF: what on its pages a printer may find fault with. */
  readonly exposed?: readonly ExposedBlock[] | undefined
  readonly messages: readonly VFileMessage[]
}

/** What packing may use of the outside. */
export interface PackTools {
  /** An explicitly configured browser, if any. */
  readonly browserPath?: string | undefined
  /** A browser that is there already or launched on demand, for all outputs of a build; closed by whoever made it. */
  readonly browser?: (() => Promise<Warned<LaunchedBrowser>>) | undefined
  /** A folder that may be deleted at any time, for what need not be made again; nothing is kept when it is absent. */
  readonly cache?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: string) => void) | undefined
}

export interface Format {
  readonly name: string
  /** Of the artifact's file; undefined when the artifact is a folder. */
  readonly extension: string | undefined
  readonly flavour: MathFlavour
  /** Pure and deterministic: same book, same map of files. */
  readonly assemble: (rendered: RenderedBook, theme: Theme, output: OutputConfig) => Promise<Assembled>
  /** Zips, or prints with the browser. */
  readonly pack: (package_: Package, rendered: RenderedBook, output: OutputConfig, tools: PackTools) => Promise<Packed>
}
