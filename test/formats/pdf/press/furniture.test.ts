import { expect, test } from 'vitest'
import { marginBoxes } from '../../../../scripts/formats/pdf/margin-boxes.ts'
import { furnitureDocument, isFurnished, type PageFurniture } from '../../../../scripts/formats/pdf/press/furniture.ts'
import { paintedSides } from '../../../../scripts/formats/pdf/press/painted-sides.ts'
import { furnishPages } from '../../../../scripts/formats/pdf/press/page-furniture.ts'
import { pageTemplates, templatesFor } from '../../../../scripts/formats/pdf/page-templates.ts'
import { headings } from '../../../../scripts/book/headings.ts'
import type { Layout } from '../../../../scripts/formats/pdf/layout.ts'
import { plainBook } from '../fixture.ts'

const boxes = marginBoxes(`
  @page :left { @top-left { content: string(part) " / " string(book) } @bottom-left { content: counter(page) } }
  @page :right { @top-right { content: string(section) } @bottom-center { content: counter(page) " of " counter(pages) } }
  @page :right { @top-left { content: "DRAFT" } }
`)
const heads = { book: 'B', part: 'P "1"', chapter: 'C', section: 'S' }

test('every page has its margin boxes spelled out', () => {
  const pages: PageFurniture[] = [
    { side: 'right', folio: 'i' },
    { side: 'left', heads, folio: 'ii' },
    { side: 'right' },
    { side: 'left' },
    { side: 'right' },
  ]
  const { css, html } = furnitureDocument(pages, boxes, 5)
  expect(css.split('\n').filter((line) => line.startsWith('@page'))).toEqual([
    '@page furniture-1 { @top-left { content: "DRAFT" } @top-right { content: none } @bottom-center { content: "i" " of " "5" } }',
    String.raw`@page furniture-2 { @top-left { content: "P \22 1\22 " " / " "B" } @bottom-left { content: "ii" } }`,
    '@page furniture-3 { @top-left { content: none } @top-right { content: none } @bottom-center { content: none } }',
    '@page furniture-4 { @top-left { content: none } @bottom-left { content: none } }',
  ])
  expect([...html.matchAll(/furniture-\d/g)].map(String)).toEqual(
    [1, 2, 3, 4, 3].map((number) => `furniture-${number}`),
  )
  expect(pages.map((page) => isFurnished(page, boxes))).toEqual([true, true, false, false, false])
})

test('a page by its role is painted, and its boxes are its own', () => {
  const sheet = `@page part { background: #e3eeee; @top-left { content: "Part"; color: red } } @page part:first { @bottom-left { content: none } }`
  const design = templatesFor(pageTemplates(sheet), { role: 'part', side: 'left', first: true })
  const page: PageFurniture = { side: 'left', folio: 'ii', design }
  expect(furnitureDocument([page], boxes, 1).css).toContain(
    '@page furniture-1 { background:#e3eeee; @top-left { content: "Part" } @bottom-left { content: none } @top-left { color: red } }',
  )
  expect(isFurnished({ side: 'right', design: [...design] }, [])).toBe(true)
})

test('a colour of all pages reaches those without words', () => {
  const sides = (css: string): string => [...paintedSides(css)].join(' ')
  expect(sides('@page { background: #fdf6e3; margin: 1cm } @page part { background: red }')).toBe('left right')
  expect(sides('@page :left { border: 1px solid } @page { background: none; border: 0 }')).toBe('left')
  expect(sides('@page blank { background: red } @page { @top-left { background: red } }')).toBe('')
  const painted: PageFurniture = { side: 'left', painted: true }
  expect([isFurnished(painted, []), isFurnished({ side: 'left' }, [])]).toEqual([true, false])
})

test('openings have a folio and no head, parts and empty pages nothing, and sections go on', () => {
  const page = (...ids: string[]): Layout['pages'][number] => ({
    filled: 1,
    headings: ids.map((id) => ({ id, depth: 2 })),
    bare: false,
  })
  const layout = (...pages: Layout['pages']): Layout => ({
    pages,
    places: [],
    problems: [],
    lines: { justified: 0, left: 0, spaces: [], hyphenated: 0, worst: [] },
    times: {},
  })
  const [, part, chapter] = plainBook.documents
  const furnished = furnishPages(
    {
      runs: [
        { name: 'a', role: 'titlepage', front: true, recto: false },
        { name: 'b', role: 'part', front: false, recto: true, chapter: part?.chapter },
        { name: 'c', role: 'chapter', front: false, recto: false, chapter: chapter?.chapter },
      ],
      layouts: new Map([
        ['a', layout(page())],
        ['b', layout(page())],
        ['c', layout(page(), page(), page('sec-circle'), page(), { ...page(), bare: true })],
      ]),
      documents: plainBook.documents,
      headings: headings(plainBook),
      config: plainBook.book.config,
      painted: new Set(['left']),
      upright: true,
    },
    {
      starts: new Map([
        ['a', 0],
        ['b', 2],
        ['c', 3],
      ]),
      frontPages: 2,
      pages: 9,
      folios: new Map(),
      sure: new Set(),
    },
  )
  expect(
    furnished.map(
      ({ side, folio, heads: own, painted }) =>
        `${side} ${folio ?? '-'} ${own?.section ?? '-'}${painted === true ? ' painted' : ''}`,
    ),
  ).toEqual([
    'right - -',
    'left - - painted',
    'right - -',
    'left 2 - painted',
    'right 3 1\u2002Talking "together"',
    'left 4 1.1\u2002The circle painted',
    'right 5 1.1\u2002The circle',
    'left 6 - painted',
    'right - -',
  ])
})
