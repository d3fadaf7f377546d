import type { Point } from 'unist'
import type { PackagePath } from './names.ts'
import type { Mark } from '../base/xhtml.ts'
import type { Origin } from '../base/message.ts'

/** Where the elements of one written document come from. */
export interface DocumentOrigins {
  /** The Markdown file, as its VFile names it. */
  readonly file: string
  /** In order of writing. */
  readonly marks: readonly Mark[]
}

/** For each document of a package, the way back to the manuscript: findings on a built file get their `origin` here. */
export type Origins = ReadonlyMap<PackagePath, DocumentOrigins>

/**
 * The Markdown behind a place of a built document: that of the last element that starts at or before it.
 * Without a column the end of the line counts. Undefined for documents that nobody wrote in Markdown.
 */
export function originAt(origins: Origins, path: string, line: number, column: number = Infinity): Origin | undefined {
  // A string that is no path of the package is simply not found.
  const document = origins.get(path as PackagePath)
  if (document === undefined) return undefined
  let found: Point | undefined
  for (const mark of document.marks) {
    if (mark.line > line || (mark.line === line && mark.column > column)) break
    found = mark.source
  }
  return { file: document.file, place: found }
}
