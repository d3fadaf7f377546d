import type { Works } from './work.ts'

/** Fields of a work that name people (CSL-JSON). */
const people = ['author', 'editor', 'translator'] as const

/** The words of the names of those who made the works: "van", "Renesse". */
export function namesIn(works: Works): string[] {
  return [...works.values()].flatMap(({ work }) =>
    people.flatMap((field) => {
      const named = work[field]
      return Array.isArray(named) ? named.flatMap(wordsOfName) : []
    }),
  )
}

function wordsOfName(name: unknown): string[] {
  if (typeof name !== 'object' || name === null) return []
  return Object.values(name).flatMap((part) => (typeof part === 'string' ? part.split(/[\s.]+/).filter(Boolean) : []))
}
