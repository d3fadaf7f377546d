/** What is wrong with a link that leads out of the book, in words that complete "Unexpected …"; undefined when nothing is. */
export function linkProblem(href: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  if (scheme === undefined) return `link to the file "${href}"`
  if (!['http', 'https', 'mailto', 'tel', 'urn', 'doi'].includes(scheme)) return `link with the scheme "${scheme}:"`
  if (!URL.canParse(href)) return `link "${href}", which is no URL`
  return undefined
}

/** A link that leads out of the book, percent-encoded where it must be (RFC 3986 §2); left alone where it need not. */
export function encodedLink(href: string): string {
  return /^[\w:/?#[\]@!$&'()*+,;=.~%-]*$/.test(href) && !/%(?![0-9a-f]{2})/i.test(href) ? href : new URL(href).href
}
