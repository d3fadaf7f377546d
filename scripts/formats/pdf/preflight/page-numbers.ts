/** "page 3", "pages 3, 5 and 12", "pages 3, 5, 12 and 40 others". */
export function pageWords(pages: readonly number[]): string {
  const [only] = pages
  if (pages.length === 1) return `page ${only}`
  const shown = pages.length <= 4 ? pages.slice(0, -1) : pages.slice(0, 3)
  const rest = pages.length <= 4 ? String(pages.at(-1)) : `${pages.length - 3} others`
  return `pages ${shown.join(', ')} and ${rest}`
}
