import type { Root } from 'hast'
import type { OutputConfig } from '../../scripts/book/config.ts'
import type { Element } from '../../scripts/book/element.ts'
import type { RenderedBook } from '../../scripts/book/rendered.ts'
import { severityOf, type Message } from '../../scripts/base/message.ts'
import { elements as shelf } from '../../scripts/elements/index.ts'
import type { ReadBook } from '../../scripts/make-book.ts'
import { createMathRenderer } from '../../scripts/render/math-renderer.ts'
import { render } from '../../scripts/render/render.ts'
import { bookFor } from '../../scripts/resolve/book-for.ts'
import { folder } from './in-memory.ts'
import { prettyHtml } from './pretty-html.ts'

const epub: OutputConfig = {
  name: 'epub',
  format: 'epub',
  profile: 'standard',
  theme: 'octavo',
  page: { width: 178, height: 254 },
  links: 'live',
  openings: 'next',
  built: 'always',
}

/** A book that has no mistakes, rendered for the EPUB. */
export function renderedFrom(read: ReadBook): RenderedBook {
  const made = renderedFor(read, shelf, epub)
  if (made === undefined) throw new Error(read.messages.map(String).join('\n'))
  return made
}

function renderedFor(
  { book: whole, formulas, highlight }: ReadBook,
  elements: readonly Element[],
  output: OutputConfig,
): ReturnType<typeof render> | undefined {
  const book = whole && bookFor(whole, output)
  if (book === undefined || formulas === undefined || highlight === undefined) return undefined
  return render(book, { elements, math: createMathRenderer(formulas, 'reflowable'), highlight, output })
}

/** The HTML of all documents of a book, each after the first under the line that begins it in the case. */
export function htmlOf(
  read: ReadBook,
  elements: readonly Element[] = shelf,
  output: OutputConfig = epub,
  form: (tree: Root) => string = prettyHtml,
): {
  readonly html: string
  readonly messages: readonly Message[]
} {
  const rendered = renderedFor(read, elements, output)
  if (rendered === undefined) return { html: '', messages: [] }
  const { documents, messages } = rendered
  const pages = documents.map(({ chapter, tree }) => ({ name: chapter.id, html: form(tree) }))
  const html =
    pages.length === 1
      ? (pages[0]?.html ?? '')
      : pages.map((page) => `--- chapter: ${page.name} ---\n${page.html}`).join('')
  return { html, messages }
}

/** The opening of a document, which a case shows only when it is about it. */
export function withoutOpenings(html: string): string {
  return html.replace(/^<header class="opening">\n(?: .*\n)*<\/header>\n/gm, '')
}

/**
 * Messages as a case has them: `3:7 error rule-id Reason`, with the file before the place when it is not the chapter
 * `one`; below it, indented, `first: …` for the other place of two and `note: …` for the way out.
 */
export function messageLines(messages: readonly Message[]): string[] {
  return messages.flatMap((made) => {
    const cause = made.cause instanceof Error && 'reason' in made.cause ? (made.cause as Message) : undefined
    return [
      [placeText(made), severityOf(made), made.ruleId, made.reason].filter((part) => part !== '').join(' '),
      ...(cause === undefined ? [] : [`  first: ${placeText(cause)} ${cause.reason}`]),
      ...(typeof made.note === 'string' ? [`  note: ${made.note}`] : []),
    ]
  })
}

/** Takes off the notes that the expected lines do not ask for; nothing else is let through. */
export function onlyAskedNotes(actual: readonly string[], expected: readonly string[]): string[] {
  const kept: string[] = []
  for (const line of actual)
    if (!line.startsWith('  note: ') || expected[kept.length]?.startsWith('  note: ') === true) kept.push(line)
  return kept
}

function placeText({ file, line, column }: Message): string {
  const name = file === undefined ? '' : file.replace(`${folder}/`, '').replace('chapters/one.md', '')
  const point = line === undefined || line === null ? '' : `${line}:${column ?? ''}`
  return [name, point].filter((part) => part !== '').join(':')
}
