import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** One case of a literate file: files of a manuscript, the HTML they become, all that is said about them. */
export interface ManuscriptCase {
  readonly file: string
  readonly title: string
  /** By path below the manuscript's folder, book.yaml among them. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Absent when the case is about messages only. */
  readonly html?: string | undefined
  /** What the chapters become in other outputs, by name. */
  readonly others: ReadonlyMap<string, string>
  /** What paragraphs and headings say, by output. */
  readonly words: ReadonlyMap<string, string>
  readonly messages: readonly string[]
}

const fence = /^(`{3,})(\S[^\n]*)\n([^]*?)^\1$/gm

/**
 * Reads every case of the files of a folder below `test/cases`: `## title`, then fences.
 *
 * - `markdown` is a chapter called `one`; lines `--- chapter: name ---` begin others.
 * - `yaml` is book.yaml; what it does not say of title, authors, slug, date and contents is filled in below it.
 * - `file=code/x.ts` is another file of the manuscript (`file=book.yaml`: exactly this, nothing filled in),
 *   `base64=figures/x.png` one that is no text.
 * - `html` is what the chapters become in the EPUB, `html output=kindle` in another output; `messages` all that is reported.
 * - `words` is what paragraphs and headings say, as `wordsOf` shows them, in the EPUB or, as above, in another output.
 */
export function readCases(folder: string): readonly ManuscriptCase[] {
  const directory = path.join(import.meta.dirname, '../cases', folder)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((name) => casesOf(name, readFileSync(path.join(directory, name), 'utf8')))
}

function casesOf(file: string, text: string): ManuscriptCase[] {
  // Headings of the Markdown under test are none of the file's own.
  const blanked = text.replace(fence, (block) => block.replace(/^##/gm, '--'))
  const starts = [...blanked.matchAll(/^## (.+)$/gm)].map(({ 1: title = '', index }) => ({ title, index }))
  return starts.map(({ title, index }, at) => caseOf(file, title, text.slice(index, starts[at + 1]?.index)))
}

function caseOf(file: string, title: string, section: string): ManuscriptCase {
  const files = new Map<string, string | Uint8Array>()
  let yaml = ''
  let html: string | undefined
  const others = new Map<string, string>()
  const words = new Map<string, string>()
  let messages: string[] | undefined
  for (const [, , name = '', body = ''] of section.matchAll(fence)) {
    if (name === 'markdown') for (const [chapter, text] of chaptersIn(body)) files.set(`chapters/${chapter}.md`, text)
    else if (name === 'yaml') yaml = body
    else if (name.startsWith('file=')) files.set(name.slice(5), body)
    else if (name.startsWith('base64=')) files.set(name.slice(7), new Uint8Array(Buffer.from(body, 'base64')))
    else if (name === 'html') html = body
    else if (name.startsWith('html output=')) others.set(name.slice(12), body)
    else if (name === 'words') words.set('epub', body)
    else if (name.startsWith('words output=')) words.set(name.slice(13), body)
    else if (name === 'messages') messages = body.split('\n').filter((line) => line !== '')
    else throw new Error(`${file}: "${title}" has a fence \`${name}\` that means nothing`)
  }
  if (messages === undefined) throw new Error(`${file}: "${title}" does not say which messages it expects`)
  const chapters = [...files.keys()].filter((name) => name.startsWith('chapters/'))
  if (!files.has('book.yaml')) files.set('book.yaml', filledIn(yaml, chapters))
  return { file, title, files, html, others, words, messages }
}

/** The chapters of a `markdown` fence by name. The last line end is the fence's, not the text's. */
function chaptersIn(body: string): [name: string, text: string][] {
  const parts = body.replace(/\n$/, '').split(/^--- chapter: ([\w-]+) ---\n/m)
  if (parts.length === 1) return [['one', parts[0] ?? '']]
  return Array.from({ length: (parts.length - 1) / 2 }, (_, at) => [parts[2 * at + 1] ?? '', parts[2 * at + 2] ?? ''])
}

function filledIn(yaml: string, chapters: readonly string[]): string {
  const given = new Set([...yaml.matchAll(/^(\w[\w-]*):/gm)].map(([, key]) => key))
  const defaults: readonly (readonly [key: string, line: string])[] = [
    ['title', 'title: A Test'],
    ['authors', 'authors: [Ada Example]'],
    ['slug', 'slug: test'],
    ['date', 'date: 2026-11-22'],
    ['contents', `contents: { chapters: [${chapters.join(', ')}] }`],
  ]
  // What a case says comes first, so that the places in its messages are those of its own lines.
  const missing = defaults.filter(([key]) => !given.has(key)).map(([, line]) => `${line}\n`)
  return yaml + missing.join('')
}
