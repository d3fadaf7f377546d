/** Documents that are parsed into trees: content documents, their EPUB 2 relatives, the NCX. */
const parsed: ReadonlySet<string> = new Set([
  'application/xhtml+xml',
  'image/svg+xml',
  'application/x-dtbncx+xml',
  'application/x-dtbook+xml',
])

export function isParsedType(mediaType: string): boolean {
  return parsed.has(mediaType)
}

export function isStyleType(mediaType: string): boolean {
  return mediaType === 'text/css'
}
