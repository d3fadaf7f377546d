import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Face, Fallback, Theme } from '../book/theme.ts'

const require = createRequire(import.meta.url)
/** `templates/` stands two floors up, both beside scripts/ and beside lib/. */
const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

const colour = z.string().regex(/^#[0-9a-f]{6}$/i)
const themeFile = z.strictObject({
  'drop-caps': z.boolean().optional(),
  tokens: z.strictObject({ ink: colour, paper: colour, accent: colour, soft: colour }),
  fonts: z.array(
    z.strictObject({
      family: z.string(),
      use: z.enum(['text', 'sans', 'mono', 'math']),
      weight: z.int(),
      style: z.enum(['normal', 'italic']),
      file: z.string().describe('A file of an npm package, or one beside theme.yaml when it starts with ./'),
    }),
  ),
  fallbacks: z
    .array(
      z.strictObject({
        family: z.string(),
        package: z.string().describe('The npm package that brings it, which need not be installed'),
        scripts: z.array(z.string()).optional(),
        languages: z.array(z.string()).optional(),
        faces: z.record(z.string(), z.string()).describe('Files of the package by weight'),
      }),
    )
    .default([]),
})

/** Names of the themes that Octavo brings. */
export function hasTheme(name: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(name) && existsSync(path.join(templates, 'themes', name, 'theme.yaml'))
}

/**
 * Reads a theme: base sheets of the elements in shelf order, then the theme's own.
 *
 * @param elementNames names of the elements; `templates/base/<name>.css` gives each its structure
 */
export function readTheme(name: string, elementNames: readonly string[]): Theme {
  const folder = path.join(templates, 'themes', name)
  const file = themeFile.parse(parse(readFileSync(path.join(folder, 'theme.yaml'), 'utf8')))
  const sheet = (parts: string[]) => readFileSync(path.join(templates, ...parts), 'utf8')
  const base = elementNames.map((element) => sheet(['base', `${element}.css`]))
  const own = (sheetName: string) => sheet(['themes', name, sheetName])
  return {
    name,
    css: [...base, sheet(['base', 'math.css']), own('book.css')].join('\n'),
    pageCss: [sheet(['base', 'math-page.css']), own('page.css')].join('\n'),
    printCss: own('print.css'),
    webCss: own('web.css'),
    readerCss: own('reader.css'),
    faces: file.fonts.map(({ family, use, weight, style, file: font }): Face => ({
      family,
      use,
      weight,
      style,
      path: resolveFont(font, folder),
    })),
    fallbacks: file.fallbacks.map((row): Fallback => ({
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
    })),
    tokens: file.tokens,
    dropCaps: file['drop-caps'],
  }
}

function resolveFont(file: string, folder: string): string {
  return file.startsWith('./') ? path.join(folder, file) : require.resolve(file)
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
