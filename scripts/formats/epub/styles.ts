import type { Theme } from '../../book/theme.ts'
import { addBreakTwins } from './break-twins.ts'
import { resolveCustomProperties } from '../../base/custom-properties.ts'
import { kindleCss } from './kindle-css.ts'
import { prettyCss } from './pretty-css.ts'

/** What the format's own markup needs, whatever the theme: pictures that fit, a cover that fills the page, plain lists. */
const own = `
nav ol { list-style-type: none; margin: 0; padding-left: 1.4em; }
nav > ol { padding-left: 0; }
nav li { margin: 0.35em 0; }
nav > ol > li { margin: 0.8em 0; }
nav > ol > li > a { font-weight: bold; }
nav a { text-decoration: none; }
img { max-width: 100%; height: auto; }
.cover { margin: 0; padding: 0; text-align: center; page-break-after: always; }
.cover img { max-width: 100%; max-height: 100vh; }
`

/**
 * What Kindle needs not or takes otherwise. Drawings are dark lines on nothing: on a reader's black page they need a plate
 * to be seen. A formula and the marks that touch it stay on one line.
 */
const standardOnly = `
img[src$=".svg"] { background-color: #fff; }
.held { white-space: nowrap; }
`

/** The sheet of the standard edition, `@font-face` rules first. */
export function standardStyles(theme: Theme, fontCss: string): string {
  const css = addBreakTwins(resolveCustomProperties([theme.css, theme.readerCss, own, standardOnly].join('\n')))
  return `${fontCss}\n${prettyCss(css)}\n`
}

/**
 * The sheet of the Kindle edition. It names no fonts but those that stand in for
 * characters (`fontCss`): Kindle sets code in its own monospaced face and
 * formulas in its own mathematical one whatever a book brings, readers choose the text face themselves, and an embedded
 * face that the whole book does not agree on is dropped by Amazon. `shares` are the widths of pictures, in per cent.
 */
export function kindleStyles(theme: Theme, shares: Iterable<number>, fontCss = ''): string {
  const widths = [...new Set(shares)].sort((a, b) => a - b).map((share) => `.width-${share} { width: ${share}%; }`)
  return `${prettyCss(kindleCss([theme.css, theme.readerCss, own, ...widths].join('\n')))}\n${fontCss}`
}
