/** Names that say nothing about what a file is for. */
const banned: ReadonlySet<string> = new Set(['util', 'utils', 'utilities', 'helper', 'helpers', 'common', 'manager'])

/** @param paths of files, relative to anything */
export function nameProblems(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.split('/').map((part) => part.replace(/(\.test|\.d)?\.\w+$/, ''))
    const word = parts.flatMap((part) => part.split(/[-.]/)).find((part) => banned.has(part.toLowerCase()))
    if (word !== undefined) return [`${path}: "${word}" names nothing`]
    return parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)) ? [] : [`${path}: expected kebab-case`]
  })
}
