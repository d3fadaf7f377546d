/**
 * What a terminal obeys rather than shows (C0 without tab and line feed, DEL, C1), what turns the reading order of the
 * words around it (bidirectional embeddings, overrides and isolates), and line ends that are no line feed.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/**
 * Words that may quote an EPUB of anybody's, made fit to be shown: such characters become `\u{1B}`, half surrogate
 * pairs U+FFFD, and what is longer than `limit` UTF-16 units is cut.
 */
export function printable(text: string, limit: number): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text
  return cut
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(unprintable, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
}
