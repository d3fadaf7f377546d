import type { BookConfig } from '../book/config.ts'
import type { Warned } from '../base/message.ts'
import { hasErrors } from '../base/message.ts'
import { admonitionKinds } from '../book/languages/index.ts'
import { uuidOf } from '../base/uuid.ts'
import { crossrefOf } from './crossref-schema.ts'
import { readBookFile, type ReadBookFile } from './book-file.ts'
import { spineOf } from './contents.ts'
import { outputsOf } from './outputs.ts'
import type { ProseOptions } from './prose-options.ts'

/**
 * book.yaml as every later stage sees it: valid, with each default filled in.
 *
 * @param text contents of book.yaml
 * @param file its path, for messages
 */
export function configOf(text: string, file: string): Warned<BookConfig> {
  const read = readBookFile(text, file)
  if (read.value === undefined) return { messages: read.messages }
  const { data } = read.value
  const written = read.value
  const spine = spineOf(read.value, file)
  const { outputs, messages } = outputsOf(read.value, file)
  const all = [...read.messages, ...spine.messages, ...messages]
  if (hasErrors(all)) return { messages: all }
  const config: BookConfig = {
    title: data.title,
    subtitle: data.subtitle,
    authors: data.authors.map(({ name, 'file-as': fileAs, role, url, bio }) => ({ name, fileAs, role, url, bio })),
    language: data.language,
    slug: data.slug,
    version: data.version,
    description: data.description,
    subjects: data.subjects,
    keywords: data.keywords,
    publisher: data.publisher,
    rights: data.rights,
    date: data.date,
    edition: data.edition,
    credits: Object.entries(data.credits).map(([what, who]) => ({ what, who })),
    isbn: data.isbn,
    // The version is left out on purpose: an update replaces the book on the reader's shelf (EPUB 3.3 §5.5.3.1).
    identifier: data.identifier ?? `urn:uuid:${uuidOf(`octavo:${data.slug}`)}`,
    accessibility: data.accessibility && {
      certifiedBy: data.accessibility['certified-by'],
      credential: data.accessibility.credential,
      report: data.accessibility.report,
    },
    cover: data.cover,
    coverAlt: data['cover-alt'],
    theme: data.theme,
    fonts: data.fonts.map((font, at) => ({ ...font, place: placeAt(written, ['fonts', at], 'file') })),
    site: { url: data.site.url?.replace(/\/*$/, '/') },
    contents: spine.items,
    bibliography: [data.bibliography ?? []].flat(),
    glossary: { reportUnused: data.glossary['report-unused'] },
    acronyms: {
      known: Object.fromEntries(
        Object.entries(data.acronyms).map(([short, words]) => [
          short,
          typeof words === 'string'
            ? { long: words }
            : { long: words.long, plural: words.plural, longPlural: words['long-plural'] },
        ]),
      ),
      automatic: data['acronym-use'].automatic,
      expand: data['acronym-use'].expand,
      reportUnused: data['acronym-use']['report-unused'],
    },
    citations: {
      style: data.citations.style,
      scope: data.citations.scope,
      nocite: data.citations.nocite,
      backLinks: data.citations['back-links'],
      reportUnused: data.citations['report-unused'],
    },
    notes: data.notes,
    abbreviations: data.abbreviations,
    hyphenation: data.hyphenation,
    prose: data.prose && proseOf(data.prose, data.language),
    ranges: data.ranges,
    crossref: data.crossref && crossrefOf(data.crossref),
    math: data.math,
    theorems: data.theorems,
    test: data.test,
    variables: data.variables,
    numbering: data.numbering,
    dropCaps: data['drop-caps'],
    boxes: Object.fromEntries(
      Object.entries(data.boxes).map(([name, box]) => [
        name,
        { ...box, like: box.like ?? (admonitionKinds.includes(name) ? name : 'note') },
      ]),
    ),
    outputs,
    places: placesOf(read.value),
  }
  return { value: config, messages: all }
}

function proseOf({ spelling, words, articles, 'repeated-words': repeatedWords }: ProseOptions, language: string) {
  const languages = typeof spelling === 'boolean' ? (spelling ? [language] : []) : [spelling].flat()
  return { spelling: languages, words: [words].flat(), repeatedWords, articles }
}

function placeAt({ yaml }: ReadBookFile, path: readonly (string | number)[], key: string) {
  const place = yaml.keyPlaceOf(path, key)
  return place === undefined ? undefined : { line: place.line, column: place.column }
}

/** Files, themes, macros and prose are looked at when the book is read; their keys are where a message should lead. */
function placesOf({ data, yaml }: ReadBookFile): Record<string, { line: number; column: number }> {
  const paths = [
    ['title'],
    ['subtitle'],
    ['authors'],
    ['description'],
    ['rights'],
    ['cover-alt'],
    ['prose'],
    ['prose', 'spelling'],
    ['prose', 'words'],
    ['ranges', 'together'],
    ['cover'],
    ['bibliography'],
    ['citations'],
    ...Object.keys(data.acronyms).map((short) => ['acronyms', short]),
    ['citations', 'style'],
    ['citations', 'nocite'],
    ['theme'],
    ...Object.keys(data.math.macros).map((name) => ['math', 'macros', name]),
    ...Object.keys(data.outputs).map((name) => ['outputs', name, 'theme']),
  ]
  return Object.fromEntries(
    paths.flatMap((path) => {
      const place = yaml.keyPlaceOf(path.slice(0, -1), path.at(-1) ?? '')
      return place === undefined ? [] : [[path.join('.'), { line: place.line, column: place.column }]]
    }),
  )
}
