/** The ids in the HTML of a run, in order. */
export function idsIn(html: string): string[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id = '']) => id)
}
