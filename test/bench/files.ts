import type { Package } from '../../scripts/book/format.ts'

/** A text file of a package. */
export function fileOf(files: Package, name: string): string {
  const found = [...files].find(([path]) => path === name)?.[1]
  if (typeof found !== 'string') throw new Error(`no text file ${name}`)
  return found
}

/** The sheet of a package, the gutter of a book of some 400 pages in it, which Octavo works out itself. */
export function sheetOf(files: Package): string {
  return fileOf(files, 'book.css').replaceAll(/var\(\s*--gutter\s*\)/g, '15.88mm')
}
