import { createRequire } from 'node:module'
import path from 'node:path'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { PhrasingContent } from 'mdast'
import { VFile } from 'vfile'
import type { Asset, Chapter, TocEntry } from '../../../scripts/book/book.ts'
import type { BookConfig, ContentsItem, OutputConfig } from '../../../scripts/book/config.ts'
import type { ChapterId, Matter, Role, TargetId } from '../../../scripts/book/names.ts'
import type { RenderedBook, RenderedDocument } from '../../../scripts/book/rendered.ts'
import type { Face, Theme } from '../../../scripts/book/theme.ts'

const require = createRequire(import.meta.url)
const packageFolder = (name: string): string => path.dirname(require.resolve(`${name}/package.json`))

function googleFace(
  family: string,
  use: Face['use'],
  file: string,
  weight: number,
  style: Face['style'] = 'normal',
): Face {
  const slug = family.toLowerCase().replaceAll(' ', '-')
  return { family, use, weight, style, path: path.join(packageFolder(`@expo-google-fonts/${slug}`), `${file}.ttf`) }
}

const serif = 'Source Serif 4'
const faces: Face[] = [
  googleFace(serif, 'text', '400Regular/SourceSerif4_400Regular', 400),
  googleFace(serif, 'text', '400Regular_Italic/SourceSerif4_400Regular_Italic', 400, 'italic'),
  googleFace(serif, 'text', '600SemiBold/SourceSerif4_600SemiBold', 600),
  googleFace('Source Sans 3', 'sans', '400Regular/SourceSans3_400Regular', 400),
  googleFace('Source Sans 3', 'sans', '600SemiBold/SourceSans3_600SemiBold', 600),
  googleFace('Source Code Pro', 'mono', '400Regular/SourceCodePro_400Regular', 400),
  {
    family: 'STIX Two Math',
    use: 'math',
    weight: 400,
    style: 'normal',
    path: path.join(packageFolder('@fontsource/stix-two-math'), 'files/stix-two-math-latin-400-normal.woff2'),
  },
]

export const theme: Theme = {
  name: 'plain',
  css: `body { font: 10pt/14pt "${serif}"; text-align: justify }
    h1, h2 { font-weight: 600; text-align: left } b, strong, th { font-weight: 600 }
    code, pre { font: 8.5pt/12pt "Source Code Pro"; text-align: left } pre { background: #eee; padding: 4pt; white-space: pre-wrap }
    math { font-family: "STIX Two Math" } a.note-call { vertical-align: super; font-size: 70%; line-height: 0 }
    .equation { display: flex; justify-content: center; gap: 2em } table { border-collapse: collapse; font-family: "Source Sans 3" }
    td, th { border-bottom: 0.5pt solid; padding: 2pt 6pt } figcaption { font-size: 9pt } figure { margin: 1em 0 }`,
  pageCss: `@page { margin: 18mm 16mm 20mm 20mm; font: 8pt "Source Sans 3" }
    @page :left { @top-left { content: string(part) } @bottom-left { content: counter(page) } }
    @page :right { @top-right { content: string(chapter) } @bottom-right { content: counter(page) } }`,
  printCss: '',
  webCss: '',
  readerCss: '',
  faces,
  tokens: { ink: '#000', paper: '#fff', accent: '#800', soft: '#eee' },
}

export const output: OutputConfig = {
  name: 'screen',
  format: 'pdf',
  profile: 'screen',
  theme: 'plain',
  page: { width: 130, height: 180 },
  links: 'live',
  openings: 'next',
  built: 'always',
}

const words = (text: string): PhrasingContent[] => [{ type: 'text', value: text }]
const opening = (id: string, number: string | undefined, title: (string | Element)[]): Element =>
  h('header.opening', [h('h1', { id }, [...(number === undefined ? [] : [h('span.number', number), ' ']), ...title])])
const section = (id: string, number: string, title: string): Element =>
  h('h2', { id }, [h('span.number', number), ' ', title])
const noteCall = (id: string, number: string): Element =>
  h('a.note-call', { id: `${id}-call`, href: `#${id}`, role: 'doc-noteref' }, number)

/** `x² + y² = r²`, as the math room gives it. */
function circle(display: boolean): Element {
  const m = (tagName: string, ...children: (Element | string)[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  })
  const square = (letter: string): Element => m('msup', m('mi', letter), m('mn', '2'))
  const math = m('math', m('mrow', square('x'), m('mo', '+'), square('y'), m('mo', '='), square('r')))
  math.properties = { alttext: 'x^2 + y^2 = r^2', ...(display ? { display: 'block' } : {}) }
  return math
}

const sentence =
  'The extraordinary responsibility of distributed infrastructure is communication: every participant understands ' +
  'something different about the international situation, and nevertheless they cooperate. '

const longTable = h('figure.table', { id: 'tbl-long' }, [
  h('figcaption', [h('span.label', 'Table 2.1'), ' Sixty rows.']),
  h('table', [
    h('thead', [h('tr', [h('th', { scope: 'col' }, 'Name of the row'), h('th', { scope: 'col' }, 'Value')])]),
    h(
      'tbody',
      Array.from({ length: 60 }, (_, row) => h('tr', [h('td', `row number ${row + 1}`), h('td', String(row * row))])),
    ),
  ]),
])

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" onload="alert(1)">
<style>.box { fill: #def; stroke: #036 } text { font-family: sans-serif; font-size: 12px }</style>
<script>alert(1)</script><defs><marker id="tip"><path d="M0 0L4 2L0 4z"/></marker></defs>
<rect class="box" x="5" y="5" width="80" height="40"/><text x="15" y="30">Sender</text>
<g opacity=".6"><rect class="box" x="115" y="5" width="80" height="40"/></g><text x="125" y="30">Receiver</text>
<path d="M85 25H115" stroke="#000" marker-end="url(#tip)"/></svg>`

interface Sketch {
  readonly id: string
  readonly role: Role
  readonly matter: Matter
  readonly title: string
  readonly number?: string
  readonly part?: string
  readonly children: ElementContent[]
}

const sketches: Sketch[] = [
  {
    id: 'preface',
    role: 'preface',
    matter: 'front',
    title: 'Preface',
    children: [
      opening('preface', undefined, ['Preface']),
      h('p', ['Why this book exists is told in ', h('a', { href: '#tbl-long' }, 'Table 2.1'), '. ', sentence]),
    ],
  },
  {
    id: 'part-1',
    role: 'part',
    matter: 'body',
    title: 'Foundations',
    number: 'I',
    children: [opening('part-1', 'I', ['Foundations'])],
  },
  {
    id: 'c1',
    role: 'chapter',
    matter: 'body',
    part: 'part-1',
    title: 'Talking "together"',
    number: '1',
    children: [
      opening('c1', '1', ['Talking “together”']),
      h('p', [
        sentence.repeat(6),
        h('em', 'Emphasis'),
        ', ',
        h('strong', 'weight'),
        ' and ',
        h('code', 'const code'),
        '.',
        noteCall('note-1', '1'),
      ]),
      section('sec-circle', '1.1', 'The circle'),
      h('p', [
        'Inline ',
        circle(false),
        ' and displayed, see ',
        h('a', { href: '#sec-late' }, 'Section 3.1'),
        ' on page ',
        h('span', { dataFolio: 'sec-late' }, '000'),
        ':',
      ]),
      h('div.equation', { id: 'eq-circle' }, [circle(true), h('span.equation-number', '(1.1)')]),
      h('figure.figure', { id: 'fig-path' }, [
        h('img', { src: 'asset:figures/path.svg', alt: 'A sender, a line, a receiver.', width: 200, height: 60 }),
        h('figcaption', [h('span.label', 'Figure 1.1'), ' The path.']),
      ]),
      h('figure.listing', { id: 'lst-a' }, [
        h('figcaption', [h('span.label', 'Listing 1.1'), ' Some code.']),
        h('pre', [
          h('code', [
            h('span.line', [h('span.tok-keyword', 'const'), ' answer = 42\n']),
            h('span.line', 'internationalisation(answer)'),
          ]),
        ]),
      ]),
      ...Array.from({ length: 9 }, () => h('p', sentence.repeat(3))),
      h('ul', [h('li', 'first of the points'), h('li', [h('p', 'second of the points')])]),
      h('dl', [h('dt', 'latency'), h('dd', 'time on the way')]),
      h('section.notes', [
        h('ol', [
          h('li', { id: 'note-1' }, [h('p', ['The note says so. ', h('a', { href: '#note-1-call' }, 'back')])]),
        ]),
      ]),
    ],
  },
  {
    id: 'c2',
    role: 'chapter',
    matter: 'body',
    part: 'part-1',
    title: 'A long table',
    number: '2',
    children: [
      opening('c2', '2', ['A long table']),
      h('p', [
        'Back to ',
        h('a', { href: '#fig-path' }, 'Figure 1.1'),
        ' and out to ',
        h('a', { href: 'https://example.org/' }, 'the web'),
        '.',
      ]),
      longTable,
      h('p', [h('img', { src: 'asset:figures/dot.png', alt: 'A dot.', width: 8, height: 8 }), ' A dot.']),
    ],
  },
  {
    id: 'c3',
    role: 'chapter',
    matter: 'body',
    part: 'part-1',
    title: 'The end of the circle',
    number: '3',
    children: [
      opening('c3', '3', ['The end of ', circle(false)]),
      ...Array.from({ length: 12 }, () => h('p', sentence.repeat(2))),
      section('sec-late', '3.1', 'Late'),
      h('p', [
        'The last words of the book.',
        h('br'),
        s('svg', { ariaHidden: 'true', width: 4, height: 4 }, [s('rect', { width: 4, height: 4 })]),
      ]),
    ],
  },
]

const config: BookConfig = {
  title: 'The Plain Book',
  subtitle: 'A stand-in',
  authors: [
    { name: 'Ada Example', role: 'aut' },
    { name: 'Bo & Co', role: 'aut' },
  ],
  language: 'en',
  slug: 'plain',
  version: '0.1',
  description: 'A book for tests.',
  subjects: ['Testing'],
  keywords: ['one', 'two'],
  rights: 'Public domain.',
  date: '2026-11-22',
  isbn: {},
  identifier: 'urn:uuid:00000000-0000-5000-8000-000000000000',
  theme: 'plain',
  contents: sketches.map(({ id, role, matter, part, number }): ContentsItem => ({
    id: id as ChapterId,
    role,
    matter,
    file: `chapters/${id}.md`,
    part: part as ChapterId | undefined,
    numbered: number !== undefined,
    planned: false,
    place: { line: 1, column: 1 },
  })),
  site: {},
  notes: { numbering: 'chapter', beside: 'marked' },
  math: { macros: {} },
  theorems: { counter: 'shared' },
  boxes: {},
  bibliography: [],
  glossary: { reportUnused: false },
  acronyms: { known: {}, automatic: false, expand: 'book', reportUnused: false },
  citations: { style: 'numeric', scope: 'book', nocite: [], backLinks: true, reportUnused: false },
  numbering: { depth: 3 },
  variables: {},
  credits: [],
  outputs: { screen: output },
}

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const assets = new Map<string, Asset>([
  [
    'figures/path.svg',
    {
      path: 'figures/path.svg',
      mediaType: 'image/svg+xml',
      bytes: new TextEncoder().encode(drawing),
      width: 200,
      height: 60,
    },
  ],
  [
    'figures/dot.png',
    { path: 'figures/dot.png', mediaType: 'image/png', bytes: Buffer.from(dot, 'base64'), width: 1, height: 1 },
  ],
])

const documents = sketches.map(({ id, title, number, children }, index): RenderedDocument => {
  const item = config.contents[index]
  if (item === undefined) throw new Error('One item for each sketch')
  const chapter: Chapter = {
    item,
    id: id as ChapterId,
    target: id as TargetId,
    number,
    title: words(title),
    titleText: title,
    tree: { type: 'root', children: [] },
    file: new VFile({ path: `chapters/${id}.md` }),
  }
  return { chapter, tree: { type: 'root', children } }
})

const entry = (
  id: string,
  chapter: string,
  depth: number,
  number: string | undefined,
  title: string,
  children: TocEntry[] = [],
): TocEntry => ({
  id: id as TargetId,
  chapter: chapter as ChapterId,
  depth,
  number,
  title: words(title),
  children,
})

const toc = [
  entry('preface', 'preface', 0, undefined, 'Preface'),
  entry('part-1', 'part-1', 0, 'I', 'Foundations', [
    entry('c1', 'c1', 0, '1', 'Talking "together"', [entry('sec-circle', 'c1', 1, '1.1', 'The circle')]),
    entry('c2', 'c2', 0, '2', 'A long table'),
    entry('c3', 'c3', 0, '3', 'The end of the circle', [entry('sec-late', 'c3', 1, '3.1', 'Late')]),
  ]),
]

/** One part of three chapters with one of everything, as `render` would give it. */
export const plainBook: RenderedBook = {
  book: {
    config,
    chapters: documents.map(({ chapter }) => chapter),
    toc,
    targets: new Map(),
    assets,
    citations: { form: 'in-text', clusters: new Map(), entries: [], byChapter: new Map() },
    firstUses: new Set(),
  },
  documents,
}
