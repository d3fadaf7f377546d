import { accessibilityStatements, type AccessibilityStatement } from './accessibility-statements.ts'
import type { Publication } from './book/publication.ts'

/** What an EPUB says about itself, as a catalogue shows it. */
export interface AboutPublication {
  /** `3.0`, `2.0`. */
  readonly version?: string | undefined
  readonly title?: string | undefined
  readonly creators: readonly string[]
  readonly languages: readonly string[]
  readonly identifiers: readonly string[]
  readonly publisher?: string | undefined
  /** As it is written. */
  readonly date?: string | undefined
  readonly rights?: string | undefined
  readonly subjects: readonly string[]
  readonly layout: 'reflowable' | 'fixed'
  /** Of the spine. */
  readonly documents: number
  readonly files: number
  readonly bytes: number
  readonly accessibility: readonly AccessibilityStatement[]
}

/** What is longer than this is no title and no name; nobody reads on. */
const longest = 500
const most = 20

export function aboutPublication(publication: Publication): AboutPublication {
  const { metadata, version, spine, entries, bytes } = publication
  const values = (name: string): string[] =>
    metadata
      .filter((item) => item.name === name && item.value !== '')
      .slice(0, most)
      .map(({ value }) => (value.length > longest ? `${value.slice(0, longest)}…` : value).replaceAll(/\s+/g, ' '))
  return {
    version,
    title: values('dc:title')[0],
    creators: values('dc:creator'),
    languages: values('dc:language'),
    identifiers: values('dc:identifier'),
    publisher: values('dc:publisher')[0],
    date: values('dc:date')[0],
    rights: values('dc:rights')[0],
    subjects: values('dc:subject'),
    layout: metadata.some(({ property, value }) => property === 'rendition:layout' && value === 'pre-paginated')
      ? 'fixed'
      : 'reflowable',
    documents: spine.length,
    files: entries.size,
    bytes,
    accessibility: accessibilityStatements(publication).map(({ heading, says }) => ({
      heading,
      says: says.map((words) => (words.length > 2000 ? `${words.slice(0, 2000)}…` : words)),
    })),
  }
}
