import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { PhrasingContent } from 'mdast'
import { VFile } from 'vfile'
import type { Asset, Chapter, TocEntry } from '../../../scripts/book/book.ts'
import type { BookConfig, ContentsItem, OutputConfig } from '../../../scripts/book/config.ts'
import type { ChapterId, Matter, Role, TargetId } from '../../../scripts/book/names.ts'
import type { RenderedBook, RenderedDocument } from '../../../scripts/book/rendered.ts'
import type { Face, Theme } from '../../../scripts/book/theme.ts'

/*
 * A rendered book made by hand: two parts, three chapters, and one of everything that the format treats in its own way.
 * Its manuscript would be test/books/small-book/.
 */

const require = createRequire(import.meta.url)
const figures = new URL('../../books/small-book/figures/', import.meta.url)

export const config: BookConfig = {
  title: 'A Small Book of Links',
  subtitle: 'How a message finds its way',
  authors: [
    { name: 'Ada Example', fileAs: 'Example, Ada', role: 'aut' },
    { name: 'Émile Modèle', role: 'ill' },
  ],
  language: 'en',
  slug: 'small-book',
  version: '1.0.0',
  description: 'Three chapters on <messages> & networks.',
  subjects: ['Computer networks', 'Testing'],
  keywords: [],
  publisher: 'Example Press',
  rights: '© 2026 Ada Example',
  date: '2026-11-22',
  isbn: { epub: '978-3-16-148410-0' },
  identifier: 'urn:uuid:5f0e7f64-51c5-5d0f-9c5e-1f2b0c6f8a11',
  theme: 'test',
  contents: [],
  notes: { numbering: 'chapter', beside: 'marked' },
  math: { macros: {} },
  theorems: { counter: 'shared' },
  numbering: { depth: 3 },
  variables: {},
  boxes: {},
  credits: [],
  site: {},
  bibliography: [],
  glossary: { reportUnused: false },
  acronyms: { known: {}, automatic: false, expand: 'book', reportUnused: false },
  citations: { style: 'numeric', scope: 'book', nocite: [], backLinks: true, reportUnused: false },
  outputs: {},
}

export function output(profile: 'standard' | 'kindle'): OutputConfig {
  return {
    name: profile,
    format: 'epub',
    profile,
    theme: 'test',
    page: { width: 152.4, height: 228.6 },
    links: 'live',
    openings: 'next',
    built: 'always',
  }
}

function face(family: string, use: Face['use'], file: string, weight = 400, style: Face['style'] = 'normal'): Face {
  return { family, use, weight, style, path: require.resolve(file) }
}

const serif = '@expo-google-fonts/source-serif-4'

export const theme: Theme = {
  name: 'test',
  css: `:root { --ink: #1f2a37; --rule: 1px solid var(--ink); --text: 'Source Serif 4', serif; }
body { font-family: var(--text); color: var(--ink); }
h1 { break-before: page; font-family: 'Source Sans 3', sans-serif; font-weight: 600; }
h1::before { content: '§\\2009'; }
table { border-top: var(--rule); border-collapse: collapse; }
.equation { display: flex; }
.equation-number { margin-inline-start: auto; }
math { font-family: 'STIX Two Math', math; }
pre, code { font-family: 'Source Code Pro', monospace; white-space: pre-wrap; }
.notes { margin-block: 2em 0; font-size: 0.88em; }
:is(h2, h3) { break-after: avoid; }`,
  pageCss: '',
  printCss: '',
  webCss: '',
  readerCss: 'p { text-indent: 1.2em; }',
  faces: [
    face('Source Serif 4', 'text', `${serif}/400Regular/SourceSerif4_400Regular.ttf`),
    face('Source Serif 4', 'text', `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`, 400, 'italic'),
    face('Source Serif 4', 'text', `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`, 600),
    face('Source Sans 3', 'sans', '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    face('Source Code Pro', 'mono', '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf'),
    face('STIX Two Math', 'math', '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'),
  ],
  tokens: { ink: '#1f2a37', paper: '#fbfaf6', accent: '#1f5f99', soft: '#5b6877' },
}

function asset(path: string, mediaType: Asset['mediaType'], width: number, height: number): [string, Asset] {
  const bytes = new Uint8Array(readFileSync(new URL(path.replace('figures/', ''), figures)))
  return [path, { path, mediaType, bytes, width, height }]
}

/** An element that stood on a line of its chapter's Markdown. */
function on(line: number, element: ElementContent): ElementContent {
  const point = { line, column: 1 }
  return { ...element, position: { start: point, end: point } }
}

interface Draft {
  readonly id: string
  readonly role: Role
  readonly matter: Matter
  readonly title: string
  readonly number?: string
  readonly part?: string
  readonly generated?: boolean
  readonly sections?: readonly (readonly [id: string, number: string, title: PhrasingContent[]])[]
  readonly body: readonly ElementContent[]
}

function documentOf(draft: Draft): RenderedDocument & { readonly toc: TocEntry } {
  const { id, role, matter, title, number } = draft
  // The brands stand for "checked by resolve"; a fixture is checked by being written down.
  const item: ContentsItem = {
    id: id as ChapterId,
    role,
    matter,
    file: draft.generated === true ? undefined : `chapters/${id}.md`,
    part: draft.part as ChapterId | undefined,
    numbered: number !== undefined,
    planned: false,
    place: { line: 1, column: 1 },
  }
  const target = `${id}-title` as TargetId
  const text: PhrasingContent[] = [{ type: 'text', value: title }]
  const chapter: Chapter = {
    item,
    id: item.id,
    target,
    number,
    title: text,
    titleText: title,
    tree: { type: 'root', children: [] },
    file: new VFile({ path: `chapters/${id}.md` }),
  }
  const children = (draft.sections ?? []).map(([section, sectionNumber, words]): TocEntry => ({
    id: section as TargetId,
    chapter: item.id,
    depth: 1,
    number: sectionNumber,
    title: words,
    children: [],
  }))
  const heading = on(1, h('header', { className: ['opening'] }, h('h1', { id: target }, title)))
  return {
    chapter,
    tree: { type: 'root', children: [heading, ...draft.body] },
    toc: { id: target, chapter: item.id, depth: 0, number, title: text, children },
  }
}

const formula = (): ElementContent => ({
  type: 'element',
  tagName: 'math',
  properties: { display: 'block', alttext: 'the square root of x is less than y', className: ['tall'] },
  children: [
    h('msqrt', h('mi', 'x')),
    h('mo', { stretchy: 'false' }, '<'),
    h('mi', 'y'),
    h('mspace', { width: '1em' }),
  ],
})

/** The documents; a test may replace the body of the last chapter, and spare itself the drawing of a cover. */
export function smallBook(
  lastBody: readonly ElementContent[] = [h('p', 'Nothing is lost.')],
  cover?: string,
): RenderedBook {
  const documents = [
    documentOf({
      id: 'title-page',
      role: 'titlepage',
      matter: 'front',
      title: 'A Small Book of Links',
      generated: true,
      body: [h('p', { lang: 'fr' }, 'Émile Modèle')],
    }),
    documentOf({ id: 'contents', role: 'toc', matter: 'front', title: 'Contents', generated: true, body: [] }),
    documentOf({ id: 'part-1', role: 'part', matter: 'body', title: 'Wires', number: 'I', body: [] }),
    documentOf({
      id: 'chapter-01',
      role: 'chapter',
      matter: 'body',
      title: 'Frames & Bits',
      number: '1',
      part: 'part-1',
      sections: [
        [
          'sec-root',
          '1.1',
          [
            { type: 'text', value: 'The ' },
            { type: 'inlineMath', value: '\\sqrt{x}', lines: [] },
            { type: 'text', value: ' law' },
          ],
        ],
      ],
      body: [
        on(
          3,
          h(
            'p',
            'A first claim.',
            h('a', { id: 'call-1', href: '#note-1', epubType: 'noteref', role: 'doc-noteref' }, '1'),
            ' See ',
            h('a', { href: '#fig-path' }, 'Figure 2.1'),
            ' and ',
            h('a', { href: 'https://example.org/a b?q=ü' }, 'the web'),
            '.',
          ),
        ),
        on(5, h('h2', { id: 'sec-root' }, h('span', { className: ['number'] }, '1.1'), ' The ', mathOf('√x'), ' law')),
        on(
          7,
          h(
            'div',
            { id: 'eq-root', className: ['equation'] },
            formula(),
            h('span', { className: ['equation-number'] }, '(1.1)'),
          ),
        ),
        on(11, h('pre', h('code', { className: ['language-ts'] }, 'if (a < b) {\n\treturn "&"\n}'))),
        h(
          'section',
          { className: ['notes'] },
          on(
            13,
            h(
              'aside',
              { id: 'note-1', epubType: 'footnote', role: 'doc-footnote' },
              h('p', h('a', { href: '#call-1', role: 'doc-backlink' }, '1'), ' The note\u2009itself.'),
            ),
          ),
        ),
      ],
    }),
    documentOf({ id: 'part-2', role: 'part', matter: 'body', title: 'Paths', number: 'II', body: [] }),
    documentOf({
      id: 'chapter-02',
      role: 'chapter',
      matter: 'body',
      title: 'Ways',
      number: '2',
      part: 'part-2',
      body: [
        on(
          3,
          h(
            'figure',
            { id: 'fig-path', className: ['figure'] },
            h('img', { src: 'asset:figures/Päth A.svg', alt: 'Two nodes, joined', width: 240.4, height: 80 }),
            h('figcaption', 'Figure 2.1. A path.'),
          ),
        ),
        on(
          7,
          h(
            'figure',
            { id: 'fig-dot', className: ['figure'] },
            h('img', { src: 'asset:figures/dot.png', alt: '', width: 96, height: 96 }),
            h('figcaption', 'Figure 2.2. A dot.'),
          ),
        ),
        on(
          9,
          h(
            'table',
            { id: 'tbl-x' },
            h('caption', 'Table 2.1. Costs.'),
            h('thead', h('tr', h('th', { scope: 'col' }, 'Way'), h('th', { scope: 'col' }, 'Cost'))),
            h(
              'tbody',
              h('tr', h('td', { rowSpan: 2 }, 'A'), h('td', { className: ['align-right'] }, '1')),
              h('tr', h('td', { className: ['align-right'] }, '2')),
            ),
          ),
        ),
        on(
          15,
          h(
            'p',
            'Back to ',
            h('a', { href: '#sec-root' }, 'Section 1.1'),
            ' and the ',
            h('a', { href: '#contents-title' }, 'contents'),
            '.',
          ),
        ),
      ],
    }),
    documentOf({
      id: 'chapter-03',
      role: 'chapter',
      matter: 'body',
      title: 'Ends',
      number: '3',
      part: 'part-2',
      body: lastBody,
    }),
    documentOf({
      id: 'index',
      role: 'index',
      matter: 'back',
      title: 'Index',
      generated: true,
      body: [h('ul', h('li', 'path, ', h('a', { href: '#fig-path' }, '2')))],
    }),
  ]
  const assets = new Map([
    asset('figures/Päth A.svg', 'image/svg+xml', 240, 80),
    asset('figures/dot.png', 'image/png', 96, 96),
    asset('figures/unused.svg', 'image/svg+xml', 10, 10),
  ])
  const chapters = documents.map(({ chapter }) => chapter)
  const toc = documents
    .filter(({ chapter }) => !['toc', 'titlepage'].includes(chapter.item.role))
    .map((document) => document.toc)
  return {
    book: {
      config: { ...config, cover },
      chapters,
      toc,
      targets: new Map(),
      assets,
      citations: { form: 'in-text', clusters: new Map(), entries: [], byChapter: new Map() },
      firstUses: new Set(),
    },
    documents: documents.map(({ chapter, tree }) => ({ chapter, tree })),
  }
}

/** The same book with the pages of a print marked in it, and with a list of its figures. */
export function pagedBook(): RenderedBook {
  const book = smallBook()
  const { documents } = book
  const mark = (label: string): ElementContent =>
    h('span', { id: `page_${label}`, epubType: 'pagebreak', role: 'doc-pagebreak', ariaLabel: label })
  const marks: Readonly<Record<string, string>> = { 'title-page': 'iii', 'part-1': '1', 'chapter-01': '3', index: '8' }
  const list = documentOf({
    id: 'figures',
    role: 'list-of-figures',
    matter: 'front',
    title: 'Figures',
    generated: true,
    body: [
      h('ol', { className: ['caption-list'] }, [
        h('li', h('a', { href: '#fig-path' }, h('span', 'Figure 2.1'), ' A path\nof ', mathOf('√x'), '.')),
        h('li', h('a', { href: '#fig-dot' }, 'Figure 2.2 A dot.')),
      ]),
    ],
  })
  const [title, ...rest] = documents.map((document) => {
    const label = marks[document.chapter.id]
    if (label === undefined) return document
    const children = [mark(label), ...document.tree.children]
    return { ...document, tree: { ...document.tree, children } }
  })
  return {
    ...book,
    documents: [...(title === undefined ? [] : [title]), { chapter: list.chapter, tree: list.tree }, ...rest],
    pageSource: 'urn:isbn:9783161484117',
  }
}

function mathOf(text: string): ElementContent {
  return { type: 'element', tagName: 'math', properties: { alttext: 'root of x' }, children: [s('mtext', text)] }
}
