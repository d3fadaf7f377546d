import type { Theme } from '../book/theme.ts'
import { familyList } from './family-list.ts'

/** The theme with the families that stand in for others after each of its own in every list of its sheets. */
export function stacked(theme: Theme): Theme {
  const own = new Set(theme.faces.filter(({ use }) => use !== 'fallback').map(({ family }) => family))
  return renamed(theme, (family) => (own.has(family) ? familyList(family, theme.faces) : undefined))
}

/** The theme with each family that its sheets name replaced by what `namesFor` says; undefined leaves it as it is. */
export function renamed(theme: Theme, namesFor: (family: string) => readonly string[] | undefined): Theme {
  const change = (css: string): string =>
    css.replaceAll(/(?<=[:,]\s*|\s)(['"])([^'"\n;{}]+)\1(?=\s*[;,}!])/g, (whole, quote: string, name: string) => {
      const names = namesFor(name)
      return names === undefined ? whole : names.map((each) => quote + each + quote).join(', ')
    })
  return {
    ...theme,
    css: change(theme.css),
    pageCss: change(theme.pageCss),
    printCss: change(theme.printCss),
    webCss: change(theme.webCss),
    readerCss: change(theme.readerCss),
  }
}
