import type { Finding } from './finding.ts'
import type { Publication } from './book/publication.ts'

/**
 * Findings in the order in which a person goes through an EPUB: what is about all of it, the container, the package
 * document, the spine, then the other files as the archive has them; within a file from top to bottom.
 */
export function inSpineOrder(findings: readonly Finding[], publication: Publication): Finding[] {
  const paths = [
    ...[...publication.entries.keys()].filter((name) => name === 'mimetype' || name.startsWith('META-INF/')),
    publication.packagePath,
    ...publication.spine.map(({ item }) => item?.path),
    ...publication.entries.keys(),
  ]
  const ranks = new Map<string, number>()
  for (const path of paths) if (path !== undefined && !ranks.has(path)) ranks.set(path, ranks.size + 1)
  const rank = ({ path }: Finding): number => (path === undefined ? 0 : (ranks.get(path) ?? ranks.size + 1))
  // Paths that the archive lacks share the last rank: there, names keep a file's findings together.
  const key = ({ path = '' }: Finding): string => path
  return findings.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      compare(key(one), key(other)) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0) ||
      compare(one.rule, other.rule),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
