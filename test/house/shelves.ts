import path from 'node:path'
import type { SourceFile } from './source-file.ts'

/** Folders whose `index.ts` is a table of all that stands in them: by the name of a file, or of a folder. */
const shelves: readonly string[] = [
  'book/languages',
  'elements',
  'diagrams/engines',
  'rules',
  'prose/checks',
  'formats',
  'validators',
  'validators/container/rules',
  'validators/kindle/rules',
  'cli/commands',
]

/** Everything on a shelf that its table does not name, by importing it and using what it imported. */
export function shelfProblems(files: readonly SourceFile[]): string[] {
  return shelves.flatMap((shelf) => {
    const table = files.find((file) => file.path === `${shelf}/index.ts`)
    if (table === undefined) return [`${shelf}/index.ts is missing`]
    const listed = new Set(
      table.imports
        .filter(({ typeOnly, locals }) => !typeOnly && locals.some((local) => table.names.has(local)))
        .flatMap((imported) => (imported.path === undefined ? [] : [thingOf(shelf, imported.path)])),
    )
    const things = new Set(
      files
        .filter((file) => file.path.startsWith(`${shelf}/`) && file !== table)
        .map((file) => thingOf(shelf, file.path)),
    )
    return [...things]
      .filter((thing) => !listed.has(thing))
      .map((thing) => `${shelf}/${thing} is not in ${shelf}/index.ts`)
  })
}

/** The first step from a shelf to a file on it, without extension. */
function thingOf(shelf: string, file: string): string {
  return (path.posix.relative(shelf, file).split('/')[0] ?? '').replace(/\.ts$/, '')
}

/**
 * Every element has its looks, every sheet its element.
 *
 * @param sheets file names in `templates/base/`
 */
export function sheetProblems(elementNames: readonly string[], sheets: readonly string[]): string[] {
  /** Of formulas, which stand in several elements; colours by the reader's choice; the frame of the web edition. */
  const others = new Set(['math.css', 'math-page.css', 'light.css', 'dark.css', 'web.css'])
  const there = new Set(sheets)
  const expected = new Set(elementNames.map((name) => `${name}.css`))
  return [
    ...[...expected].filter((sheet) => !there.has(sheet)).map((sheet) => `templates/base/${sheet} is missing`),
    ...[...there]
      .filter((sheet) => !expected.has(sheet) && !others.has(sheet))
      .map((sheet) => `templates/base/${sheet} has no element`),
  ]
}
