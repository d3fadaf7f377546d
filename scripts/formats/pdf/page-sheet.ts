import type { OutputConfig } from '../../book/config.ts'
import type { Theme } from '../../book/theme.ts'

/**
 * The theme's sheet for the pages of an output: on paper with what `print.css` changes. A theme works its margins out of
 * `var(--page-width)` and `var(--page-height)`, and on paper of `var(--gutter)`, which waits for the number of pages.
 * The page is the trimmed one: bleed would enlarge it here, and set the boxes of the finished file.
 */
export function pageSheet(theme: Theme, { profile, page }: OutputConfig): string {
  return [theme.pageCss, profile === 'print' ? theme.printCss : '']
    .join('\n')
    .replaceAll(/var\(\s*--page-width\s*\)/g, `${page.width}mm`)
    .replaceAll(/var\(\s*--page-height\s*\)/g, `${page.height}mm`)
}
