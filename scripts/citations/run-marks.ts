/**
 * Formulas on their way through parsers and the citation processor: TeX as hexadecimal digits in brackets that occur in
 * no title and that no style changes.
 */
const marked = /⟦tex:([0-9a-f]+)⟧/i

/** `$n \log n$` of a BibTeX field → a mark that a BibTeX parser, which drops dollars and commands, leaves alone. */
export function markFormulas(source: string): string {
  return source.replaceAll(/(?<!\\)\$((?:\\[^]|[^$\\\n])+)\$/g, (_, tex: string) => markOf(tex))
}

/** The same in text that is no TeX, by the rule of chapters: no space inside the dollars, no digit after them. */
export function markFormulasInText(source: string): string {
  return source.replaceAll(/(?<!\\)\$(?!\s)((?:\\[^]|[^$\\\n])+?)(?<!\s)\$(?!\d)/g, (_, tex: string) => markOf(tex))
}

/** TeX → its mark. */
function markOf(tex: string): string {
  return `⟦tex:${Buffer.from(tex, 'utf8').toString('hex')}⟧`
}

/** Text and TeX by turns: even items are text, odd ones TeX. */
export function splitFormulas(text: string): string[] {
  return text.split(marked).map((part, at) => (at % 2 === 0 ? part : Buffer.from(part, 'hex').toString('utf8')))
}
