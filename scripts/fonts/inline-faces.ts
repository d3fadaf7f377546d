import { readFileSync } from 'node:fs'
import type { Face } from '../book/theme.ts'

/** `@font-face` rules that hold the fonts themselves, for a page that may fetch nothing. */
export function inlineFaces(faces: readonly Face[]): string {
  return faces
    .map(({ family, weight, style, path }) => {
      const kind = path.endsWith('.woff2') ? 'woff2' : 'ttf'
      const data = readFileSync(path).toString('base64')
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/${kind};base64,${data})}`
    })
    .join('')
}
