import type { Work } from './work.ts'

/** "Lamport", "Gray and Reuter", "Corbett et al.": how a sentence names a work whose citation is a number or a note. */
export function shortNames(work: Work | undefined, and: string): string {
  const names = (work?.['author'] ?? work?.['editor'] ?? []) as readonly Readonly<Record<string, string>>[]
  const [first, second, third] = names.map(
    (name) => name['literal'] ?? [name['non-dropping-particle'], name['family']].filter(Boolean).join(' '),
  )
  const title = work?.['title-short'] ?? work?.['title']
  if (first === undefined) return typeof title === 'string' ? title : ''
  if (second === undefined) return first
  return third === undefined && second !== 'others' ? `${first} ${and} ${second}` : `${first} et al.`
}
