import type { PackagePath } from '../../book/names.ts'

/** The sheet that the document names. */
export const bookSheet: PackagePath = 'book.css' as PackagePath

/** The file of a package that runs in the page once its fonts are there, before anything is measured. */
export const measureScript: PackagePath = 'measure.js' as PackagePath
