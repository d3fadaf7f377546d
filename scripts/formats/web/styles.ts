import type { Theme } from '../../book/theme.ts'

/** The one sheet of the edition: faces, what the elements need, the theme's looks for every output, those for the web. */
export function stylesOf(theme: Theme, fontCss: string): string {
  return [fontCss, theme.css, theme.webCss].map((css) => css.trim()).join('\n\n') + '\n'
}
