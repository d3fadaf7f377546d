import type { ThemeTokens } from '../../book/theme.ts'

/** The little picture in a browser's tab: a book, seen from its spine, in the theme's accent. */
export function iconOf({ accent }: ThemeTokens): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="6" fill="${accent}"/>` +
    '<path d="M9 7h13v18H9z" fill="#fff"/><path d="M12.5 7v18" stroke-width="2" ' +
    `stroke="${accent}"/></svg>\n`
  )
}
