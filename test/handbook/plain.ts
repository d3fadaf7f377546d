/** Texts of rules are plain words with code in backticks; what Markdown would read into them is kept from it. */
export function plain(words: string): string {
  return words
    .split(/(`[^`]*`)/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/[\\*_[\]{}<>$@^~#|&]/g, String.raw`\$&`)))
    .join('')
}
