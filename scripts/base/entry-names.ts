/** Finds an entry's spelling for a path that differs only in how accents are composed (RFC 3987 §5.3.2.2). */
export function entryNames(entries: ReadonlyMap<string, unknown>): (path: string) => string {
  const names = new Map([...entries.keys()].map((name) => [name.normalize('NFC'), name]))
  return (path) => (entries.has(path) ? path : (names.get(path.normalize('NFC')) ?? path))
}
