/**
 * Names for a set of files, below `folder`: ASCII, lower case, one segment, unique. Amazon and old readers stumble over
 * anything else. Equal slugs get `-2`, `-3` in the order of the sorted paths, so the names do not depend on use.
 */
export function fileNames(
  paths: Iterable<string>,
  folder: string,
  extension: (path: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const path of [...new Set(paths)].sort()) {
    const stem = slug((path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, ''))
    let name = `${stem}.${extension(path)}`
    for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}.${extension(path)}`
    taken.add(name)
    names.set(path, `${folder}/${name}`)
  }
  return names
}

/** A name of lower-case letters, digits and hyphens: what every file system, address and old reader takes. */
export function slug(name: string): string {
  const ascii = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return ascii.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'file'
}
