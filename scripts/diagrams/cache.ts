import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Diagram } from '../book/diagram.ts'
import type { Theme } from '../book/theme.ts'

/** Drawn diagrams by what they were drawn of. */
export interface DiagramCache {
  readonly keyOf: (diagram: Diagram, version: string, theme: Theme) => string
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, svg: string) => void
}

/** A hash over everything that a drawing depends on. */
function keyOf({ language, source }: Diagram, version: string, { faces, tokens }: Theme): string {
  const fonts = faces.map(({ family, weight, style, use, bytes }) => [
    family,
    weight,
    style,
    use,
    ...(bytes === undefined ? [] : [createHash('sha256').update(bytes).digest('hex')]),
  ])
  return createHash('sha256')
    .update(JSON.stringify([language, version, tokens, fonts, source]))
    .digest('hex')
}

/** Keeps nothing. */
export const noCache: DiagramCache = { keyOf, read: () => undefined, write: () => undefined }

/**
 * Keeps drawings in a folder that may be deleted at any time. A folder that cannot be written keeps nothing: the drawing
 * is made again next time.
 */
export function diagramCache(folder: string): DiagramCache {
  const fileOf = (key: string) => path.join(folder, `${key}.svg`)
  return {
    keyOf,
    read: (key) => {
      try {
        return readFileSync(fileOf(key), 'utf8')
      } catch {
        return undefined
      }
    },
    write: (key, svg) => {
      try {
        mkdirSync(folder, { recursive: true })
        // Two builds at once may draw the same; neither must read half a file.
        const temporary = `${fileOf(key)}.${process.pid}`
        writeFileSync(temporary, svg)
        renameSync(temporary, fileOf(key))
      } catch {
        // Nothing depends on it.
      }
    },
  }
}
