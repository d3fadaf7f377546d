import type { BookConfig } from '../book/config.ts'
import type { Passage } from './passage.ts'
import { mask } from './mask.ts'

/** What book.yaml itself says to readers: titles, descriptions, rights, what the cover shows, who the authors are. */
export function bookPassages(config: BookConfig, file: string): Passage[] {
  const { language, places = {} } = config
  const texts: readonly (readonly [key: string, text: string | undefined])[] = [
    ['title', config.title],
    ['subtitle', config.subtitle],
    ['description', config.description],
    ['rights', config.rights],
    ['cover-alt', config.coverAlt],
    ...config.authors.map(({ bio }) => ['authors', bio] as const),
  ]
  const contents = config.contents.flatMap(({ title, description, place }) =>
    [title, description].map((text) => ({ text, place })),
  )
  return [...texts.map(([key, text]) => ({ text, place: places[key] })), ...contents].flatMap(({ text, place }) =>
    text === undefined ? [] : [{ text: mask(text), language, file, placeOf: () => place }],
  )
}
