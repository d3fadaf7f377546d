import { string, ident } from 'css-tree'

/** The names of a `font-family` list, in lower case and without quotes; generic families as they are called. */
export function familyNames(value: string): string[] {
  const names = value.match(/"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^,"']+/g) ?? []
  return names.map((name) => unquoted(name.trim()).toLowerCase()).filter((name) => name !== '')
}

function unquoted(name: string): string {
  return /^["']/.test(name) ? string.decode(name) : ident.decode(name.replace(/\s+/g, ' '))
}
