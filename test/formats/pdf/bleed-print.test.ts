import { h } from 'hastscript'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OutputConfig } from '../../../scripts/book/config.ts'
import type { RenderedBook } from '../../../scripts/book/rendered.ts'
import { pdf } from '../../../scripts/formats/pdf/pdf.ts'
import { printFacts } from '../../../scripts/formats/pdf/preflight/print-facts.ts'
import { output, plainBook, theme } from './fixture.ts'

const caption = (words: string) => h('figcaption', words)
const figures = [
  h('figure.figure.bleed', { id: 'fig-plate' }, [
    h('img', { src: 'asset:figures/dot.png', alt: 'A plate.' }),
    caption('A plate.'),
  ]),
  h('figure.table.rotate', { id: 'tbl-turned' }, [
    caption('Turned.'),
    h('table', h('tbody', h('tr', h('td', 'A cell')))),
  ]),
  h('figure.figure.wide', { id: 'fig-wide' }, [
    h('img', { src: 'asset:figures/dot.png', alt: 'Wide.' }),
    caption('Wide.'),
  ]),
]

/** The plain book with these figures at the end of its last chapter. */
const book: RenderedBook = {
  ...plainBook,
  documents: plainBook.documents.map((document, at) =>
    at < plainBook.documents.length - 1
      ? document
      : { ...document, tree: { ...document.tree, children: [...document.tree.children, ...structuredClone(figures)] } },
  ),
}
const sheet = {
  ...theme,
  css: `${theme.css} figure.wide > img { width: 100% }
    figure.rotate { break-before: page; break-after: page; writing-mode: sideways-lr; inline-size: 300px }
    :root { --wide-inside: 0mm; --wide-outside: 8mm }`,
}
const print: OutputConfig = {
  ...output,
  name: 'print',
  profile: 'print',
  links: 'none',
  bleed: 'auto',
  colour: 'black',
}

async function made(to: OutputConfig) {
  const { package: files } = await pdf.assemble(book, sheet, to)
  const packed = await pdf.pack(files, book, to, {})
  return { packed, facts: await printFacts(packed.bytes), document: await PDFDocument.load(packed.bytes) }
}

/** mm, rounded. */
const millimetres = (points: number): number => Math.round((points / 72) * 254) / 10

describe('on paper', () => {
  let printed: Awaited<ReturnType<typeof made>>
  beforeAll(async () => {
    printed = await made(print)
  }, 120_000)

  test('every sheet is larger than the page by its bleed, at the outer edges', () => {
    for (const { number, media, trim } of printed.facts.pages) {
      const outer = number % 2 === 1 ? media.right - trim.right : trim.left - media.left
      const inner = number % 2 === 1 ? trim.left - media.left : media.right - trim.right
      expect([
        millimetres(inner),
        Math.abs(millimetres(outer) - 3.2) < 0.3,
        Math.abs(millimetres(media.top - trim.top) - 3.2) < 0.3,
      ]).toEqual([0, true, true])
    }
  })

  test('the plate covers its sheet above, and on both sides', () => {
    const plates = printed.facts.pages.flatMap(({ marks, media }) =>
      marks.pictures.filter(({ box }) => box.right - box.left > media.right - 2).map(({ box }) => ({ box, media })),
    )
    expect(plates).toHaveLength(1)
    const [{ box, media } = fail()] = plates
    expect(media.top - box.top).toBeLessThan(0.5)
    expect(box.left - media.left).toBeLessThan(0.5)
    expect(media.right - box.right).toBeLessThan(1)
  })

  test('what is turned stays turned: paper is turned by hand', () =>
    expect(printed.document.getPages().every((page) => page.getRotation().angle === 0)).toBe(true))

  test('a wide figure is 8 mm wider than the line, outwards', () => {
    const line = 130 - 36
    const wide = printed.facts.pages.flatMap(({ number, trim, marks }) =>
      marks.pictures
        .filter(({ box }) => Math.abs(millimetres(box.right - box.left) - line - 8) < 1)
        .map(({ box }) => millimetres(number % 2 === 1 ? trim.right - box.right : box.left - trim.left)),
    )
    expect(wide).toHaveLength(1)
    // Of margins of 16 and 20 mm, which do not mirror in this theme.
    expect([8, 12].some((left) => Math.abs((wide[0] ?? 0) - left) < 1)).toBe(true)
  })
})

test('a screen shows the page upright, and bleeds nothing', async () => {
  const { document, facts } = await made({ ...output, bleed: 0 })
  expect(document.getPages().filter((page) => page.getRotation().angle === 90)).toHaveLength(1)
  expect(facts.pages.every(({ media, trim }) => media.top === trim.top)).toBe(true)
}, 120_000)

function fail(): never {
  throw new Error('no plate')
}
