/** `{{word 5000}}` stands for the word as many times, and so does `5000 × (word)` on a line of its own. */
export function repeated(text: string): string {
  return text
    .replace(/^(\d+) × \((.*)\)$/gm, (_, times: string, what: string) => what.repeat(Number(times)))
    .replace(/\{\{(.+?) (\d+)\}\}/g, (_, word: string, times: string) => word.repeat(Number(times)))
}

/** `file=OEBPS/p*.xhtml times=300` is as many files with numbers for the star. */
export function manyPaths(file: string, info: string): string[] {
  const times = /\btimes=(\d+)/.exec(info)?.[1]
  if (times === undefined) return [file]
  return Array.from({ length: Number(times) }, (_, at) => file.replace('*', String(at)))
}

/** `as=utf-16`, `as=latin-1` and `as=bom` give a text other bytes than those of plain UTF-8. */
export function encoded(text: string, info: string): string | Uint8Array {
  const form = /\bas=(\S+)/.exec(info)?.[1]
  if (form === 'utf-16') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (form === 'latin-1') return Buffer.from(text, 'latin1')
  return form === 'bom' ? `\uFEFF${text}` : text
}
