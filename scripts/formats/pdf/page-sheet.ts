import { parse } from 'css-tree'
import { fillCustomProperties, rootProperties } from '../../base/custom-properties.ts'
import type { OutputConfig } from '../../book/config.ts'
import type { Theme } from '../../book/theme.ts'

/**
 * The theme's sheet for the pages of an output: on paper with what `print.css` changes. A theme works its margins out of
 * `var(--page-width)` and `var(--page-height)`, and on paper of `var(--gutter)`, which waits for the number of pages.
 * The page is the trimmed one: bleed would enlarge it here, and set the boxes of the finished file. Tokens in `@page` rules
 * become values: a page is no element, and what the root says does not reach it (CSS Paged Media §5.1).
 */
export function pageSheet(theme: Theme, { profile, page }: OutputConfig): string {
  const css = [theme.pageCss, profile === 'print' ? theme.printCss : '']
    .join('\n')
    .replaceAll(/var\(\s*--page-width\s*\)/g, `${page.width}mm`)
    .replaceAll(/var\(\s*--page-height\s*\)/g, `${page.height}mm`)
  return inPageRules(css, rootProperties(`${theme.css}\n${css}`))
}

function inPageRules(css: string, values: ReadonlyMap<string, string>): string {
  const sheet = parse(css, { positions: true })
  if (sheet.type !== 'StyleSheet') return css
  let made = ''
  let end = 0
  sheet.children.forEach((rule) => {
    if (rule.type !== 'Atrule' || rule.name !== 'page' || !rule.loc) return
    const { start, end: after } = rule.loc
    made += css.slice(end, start.offset) + fillCustomProperties(css.slice(start.offset, after.offset), values)
    end = after.offset
  })
  return made + css.slice(end)
}
