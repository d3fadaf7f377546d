import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { Book, Draft, Manuscript } from './book/book.ts'
import type { BookConfig } from './book/config.ts'
import type { Element, Highlighter } from './book/element.ts'
import type { ProseSources } from './book/prose.ts'
import type { Rule } from './book/rule.ts'
import { textSettingsOf } from './book/text-settings.ts'
import { message, type Message } from './base/message.ts'
import { wordsOf } from './book/languages/index.ts'
import type { CitationOptions } from './citations/citation-options.ts'
import { citeWorks } from './citations/cite.ts'
import { namesIn } from './citations/names-in.ts'
import { readBibliographies } from './citations/read-bibliographies.ts'
import type { DrawDiagrams } from './book/diagram.ts'
import type { Face, Theme } from './book/theme.ts'
import { drawNothing } from './diagrams/draw.ts'
import { readDiagrams } from './diagrams/read-diagrams.ts'
import { elements as elementShelf } from './elements/index.ts'
import { readFaces } from './manuscript/read-faces.ts'
import { readAssets } from './manuscript/read-assets.ts'
import { createFormulas, type Formulas } from './math/formulas.ts'
import { parseChapter } from './parse/parse-chapter.ts'
import { checkFormulas } from './render/check-formulas.ts'
import { uncoveredCharacters } from './render/uncovered-characters.ts'
import { wideFormulas } from './render/wide-formulas.ts'
import { createHighlighter } from './render/highlight.ts'
import { unusedAcronyms } from './resolve/acronym-list.ts'
import { citationClusters } from './resolve/citation-clusters.ts'
import { reportLeftOut } from './resolve/left-out.ts'
import { resolve } from './resolve/resolve.ts'
import { rules as ruleShelf } from './rules/index.ts'

/** A book that is ready to be rendered, and all that was noticed while it was read. */
export interface ReadBook {
  /** Absent when book.yaml itself is wrong. */
  readonly book?: Book | undefined
  readonly formulas?: Formulas | undefined
  readonly highlight?: Highlighter | undefined
  /** For `checkProse`, gathered when it asks: no build does. */
  readonly prose?: (() => ProseSources) | undefined
  /** Of the author's own: `fonts:` in book.yaml. */
  readonly faces?: readonly Face[] | undefined
  /** By the names that book.yaml has for them. */
  readonly themes?: ReadonlyMap<string, Theme> | undefined
  /** Of every file of the manuscript; absent where nobody asked for it. */
  readonly digest?: string | undefined
  /** Formulas of the whole text, repeated ones included. */
  readonly equations: number
  readonly messages: readonly Message[]
}

/** What making a book uses besides the manuscript. */
export interface BookTools {
  /** MathML → what a person would say. */
  readonly speak?: ((mathml: string) => string) | undefined
  /** Draws diagrams; without it a book has none. */
  readonly draw?: DrawDiagrams | undefined
  /** The book's theme, whose fonts are asked for the text's characters; without it nobody asks. */
  readonly theme?: (() => Theme) | undefined
  /** What an author can write; the whole shelf unless said otherwise. */
  readonly elements?: readonly Element[] | undefined
  /** What is asked of the text; the whole shelf unless said otherwise. */
  readonly rules?: readonly Rule[] | undefined
}

/** Parses, checks and resolves what was read; nothing here touches the disk. */
export async function makeBook(
  manuscript: Manuscript,
  { speak, draw = drawNothing, theme, elements = elementShelf, rules = ruleShelf }: BookTools = {},
): Promise<ReadBook> {
  const { config, folder, reader, sources } = manuscript
  const settings = textSettingsOf(config)
  const drafts = sources.map((source) => parseChapter(source, { elements, reader, folder, ...settings }))

  const found: Message[] = []
  for (const draft of drafts) {
    for (const rule of rules) if (rule.looksAt === 'draft') rule.check(draft, (made) => found.push(made))
  }
  const { assets, messages: assetMessages } = readAssets(manuscript, drafts)
  const own = await readFaces(manuscript)
  const diagrams = await readDiagrams(manuscript, drafts, draw, own.faces)
  const drawn = [...assets].flatMap(([src, { mediaType }]) => (mediaType === 'image/svg+xml' ? [src] : []))
  for (const [src, asset] of diagrams.assets) assets.set(src, asset)
  const formulas = createFormulas({ macros: config.math.macros, units: config.math.units, speak })
  const { messages: texMessages, count } = checkFormulas(drafts, formulas)
  const bibliography = readBibliographies(manuscript.bibliographies)
  const citations = await citeWorks(
    bibliography.works,
    citationClusters(drafts, bibliography.works),
    citationOptions(manuscript),
  )

  const book = resolve(config, drafts, assets, citations)
  for (const rule of rules) if (rule.looksAt === 'book') rule.check(book, (made) => found.push(made))
  found.push(
    ...reportLeftOut(book),
    ...unusedAcronyms(book, folder),
    ...macroMessages(formulas, config, folder),
    ...assetMessages,
    ...own.messages,
    ...diagrams.messages,
    ...texMessages,
    ...wideFormulas(book, formulas),
    ...(theme === undefined ? [] : await uncoveredCharacters(book, drafts, folder, theme(), own.faces)),
    ...bibliography.messages,
    ...citations.messages,
  )
  found.push(...drafts.flatMap(({ file }) => file.messages))
  const highlight = await createHighlighter(languagesOf(drafts))
  const prose = (): ProseSources => ({
    drawings: drawn.flatMap((src) => drawingAt(manuscript, src)),
    included: new Map(drafts.flatMap(({ included }) => [...included])),
    wordLists: manuscript.wordLists,
    names: new Set([...config.authors.flatMap(({ name }) => name.split(/\s+/)), ...namesIn(bibliography.works)]),
  })
  return { book, faces: own.faces, formulas, highlight, prose, equations: count, messages: inOrder(found) }
}

/** A drawing of the author's own as it was written: its asset was cleaned. */
function drawingAt({ folder, reader }: Manuscript, src: string): VFile[] {
  const read = reader.text(src)
  return read.ok ? [new VFile({ path: `${folder}/${src}`, value: read.value })] : []
}

function citationOptions({ config, folder, citationStyle }: Manuscript): CitationOptions {
  const { style, scope, nocite, reportUnused } = config.citations
  const place = config.places?.['citations.style'] ?? config.places?.['citations'] ?? config.places?.['bibliography']
  return {
    style: { name: style, file: citationStyle, bookFile: `${folder}/book.yaml`, place },
    scope,
    nocite: { keys: nocite, place: config.places?.['citations.nocite'] },
    reportUnused,
    page: config.contents.find(({ role, file }) => role === 'bibliography' && file === undefined)?.place,
    language: config.language,
    and: wordsOf(config.language).and,
  }
}

function macroMessages({ macroProblems }: Formulas, { math, places }: BookConfig, folder: string): Message[] {
  return macroProblems.map(({ name, problem: { reason, note } }) =>
    message({
      severity: 'error',
      ruleId: 'macro-invalid',
      reason: `Unexpected definition of macro \`\\${name}\`: ${reason}`,
      note: note ?? `It reads \`${[math.macros[name]].flat()[0]}\`.`,
      file: `${folder}/book.yaml`,
      place: places?.[`math.macros.${name}`],
    }),
  )
}

function languagesOf(drafts: readonly Draft[]): Set<string> {
  const languages = new Set<string>()
  for (const { tree } of drafts) {
    visit(tree, 'listing', ({ language, codeLines }) => {
      if (language !== undefined) languages.add(language)
      for (const { language: typed } of codeLines) if (typed !== undefined) languages.add(typed)
    })
  }
  return languages
}

/** By file in order of appearance, then by line; a message that two stages noticed is told once. */
export function inOrder(messages: readonly Message[]): Message[] {
  const files = [...new Set(messages.map(({ file }) => file ?? ''))]
  const seen = new Set<string>()
  return messages
    .filter((made) => {
      const key = JSON.stringify([made.file, made.line, made.column, made.ruleId, made.reason])
      return seen.has(key) ? false : seen.add(key)
    })
    .toSorted(
      (left, right) =>
        files.indexOf(left.file ?? '') - files.indexOf(right.file ?? '') ||
        (left.line ?? 0) - (right.line ?? 0) ||
        (left.column ?? 0) - (right.column ?? 0),
    )
}
