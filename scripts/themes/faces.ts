import { createRequire } from 'node:module'
import path from 'node:path'
import { message, type Message } from '../base/message.ts'
import type { Face, Fallback } from '../book/theme.ts'
import type { Layer } from './layers.ts'

const require = createRequire(import.meta.url)

/** The faces of all layers: those of a use that a theme brings replace those of the theme that it extends. */
export function facesOf(layers: readonly Layer[]): {
  readonly faces: readonly Face[]
  readonly messages: readonly Message[]
} {
  const messages: Message[] = []
  let faces: readonly Face[] = []
  for (const { data, folder, file, yaml } of layers) {
    const brought = (data.fonts ?? []).flatMap(({ file: font, ...face }, at): Face[] => {
      const inside = font.startsWith('./')
      const read = inside ? folder.bytes(font) : undefined
      const found = inside ? folder.path(font) : installed(font)
      if (found === undefined || read?.ok === false) {
        messages.push(
          message({
            severity: 'error',
            ruleId: 'font-missing',
            reason: inside
              ? `Could not find \`${font}\` beside theme.yaml`
              : `Could not find \`${font}\` in any package`,
            note: inside ? undefined : `Install it: npm install ${packageOf(font)}`,
            file,
            place: yaml.keyPlaceOf(['fonts', at], 'file') ?? yaml.placeOf(['fonts', at]),
          }),
        )
        return []
      }
      // The author's own are read through the one way to the author's files.
      const named = { file, place: yaml.keyPlaceOf(['fonts', at], 'file') }
      return [{ ...face, path: found, ...(folder.own && read?.ok === true ? { bytes: read.value, named } : {}) }]
    })
    const uses = new Set(brought.map(({ use }) => use))
    faces = [...faces.filter(({ use }) => !uses.has(use)), ...brought]
  }
  return { faces, messages }
}

/** Families that stand in, those of a theme before those of the theme that it extends; those of packages which are not installed have no faces. */
export function fallbacksOf(layers: readonly Layer[]): Fallback[] {
  const rows = layers.toReversed().flatMap(({ data }) => data.fallbacks ?? [])
  const first = rows.filter(({ family }, at) => rows.findIndex((row) => row.family === family) === at)
  return first.map((row) => ({
    family: row.family,
    package: row.package,
    scripts: row.scripts,
    languages: row.languages,
    faces: Object.entries(row.faces).flatMap(([weight, font]): Face[] => {
      const found = installed(`${row.package}/${font}`)
      return found === undefined
        ? []
        : [{ family: row.family, use: 'fallback', weight: Number(weight), style: 'normal', path: found }]
    }),
  }))
}

/** A file of a package that may be there: beside Octavo, or where the book is built. */
function installed(file: string): string | undefined {
  for (const resolve of [require.resolve, createRequire(path.join(process.cwd(), 'book.yaml')).resolve]) {
    try {
      return resolve(file)
    } catch {
      // The next place.
    }
  }
  return undefined
}

/** `@scope/name/400/file.ttf` → `@scope/name`. */
function packageOf(file: string): string {
  return file.split('/', file.startsWith('@') ? 2 : 1).join('/')
}
