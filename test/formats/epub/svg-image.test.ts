import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { Asset } from '../../../scripts/book/book.ts'
import type { RenderedBook } from '../../../scripts/book/rendered.ts'
import { placeImages } from '../../../scripts/formats/epub/images.ts'
import { output, smallBook, theme } from './small-book.ts'

function bookWith(...assets: readonly Asset[]): RenderedBook {
  const rendered = smallBook(assets.map(({ path }) => h('img', { src: `asset:${path}`, alt: '' })))
  return {
    ...rendered,
    book: {
      ...rendered.book,
      assets: new Map([...rendered.book.assets, ...assets.map((asset) => [asset.path, asset] as const)]),
    },
  }
}

function drawing(path: string, svg: string, width = 96): Asset {
  return { path, mediaType: 'image/svg+xml', bytes: Buffer.from(svg), width, height: 10 }
}

const text =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 10"><text y="9" font-family="No Such Font">Words</text></svg>'

test('text in a drawing becomes outlines, in a face of the theme whatever it asks for', async () => {
  const { images } = await placeImages(bookWith(drawing('a.svg', text)), theme, output('standard'))
  const svg = String(images.get('a.svg')?.bytes)
  expect(svg).not.toMatch(/<text|font-family|Words/)
  expect(svg).toMatch(/<path[^>]* d="M /)
  const named = await placeImages(
    bookWith(drawing('a.svg', text.replace('No Such Font', 'Source Sans 3'))),
    theme,
    output('standard'),
  )
  expect(svg).toBe(named.images.get('a.svg')?.bytes)
})

test.each([
  ['font-family="Consolas, monospace"', 'Source Code Pro'],
  ['style="font-family: monospace"', 'Source Code Pro'],
  ['font-family="sans-serif"', 'Source Sans 3'],
  ['', 'Source Sans 3'],
])('text with %s is set in %s', async (asked, family) => {
  const outlines = async (attribute: string): Promise<unknown> => {
    const svg = text.replace('font-family="No Such Font"', attribute)
    return (await placeImages(bookWith(drawing('a.svg', svg)), theme, output('standard'))).images.get('a.svg')?.bytes
  }
  expect(await outlines(asked)).toEqual(await outlines(`font-family="${family}"`))
})

test('for Kindle a drawing is an opaque PNG of 300 dots to the inch, and 4.5 inches at most', async () => {
  const { images } = await placeImages(
    bookWith(drawing('a.svg', text), drawing('b.svg', text, 2000)),
    theme,
    output('kindle'),
  )
  const [small, large] = ['a.svg', 'b.svg'].map((path) => Buffer.from(images.get(path)?.bytes ?? ''))
  expect([small?.readUInt32BE(16), large?.readUInt32BE(16)]).toEqual([300, 1350])
  // Colour type 2 is RGB without alpha (PNG §11.2.2).
  expect([small?.[25], large?.[25]]).toEqual([2, 2])
  expect([images.get('a.svg')?.share, images.get('b.svg')?.share]).toEqual([20, 100])
})

test('a drawing with HTML stops the book with its place', async () => {
  const hostile = drawing('figures/x.svg', '<svg xmlns="http://www.w3.org/2000/svg">\n<foreignObject/></svg>')
  const { images, messages } = await placeImages(bookWith(hostile), theme, output('standard'))
  expect(messages.map((made) => `${made.file}:${made.line} ${made.reason}`)).toEqual([
    'figures/x.svg:2 Unexpected <foreignObject>, expected shapes and text only.',
  ])
  expect(messages[0]?.fatal).toBe(true)
  expect(String(images.get('figures/x.svg')?.bytes)).not.toContain('foreignObject')
})

test('a picture beyond 5 MB is worth a warning', async () => {
  const heavy: Asset = {
    path: 'x.jpg',
    mediaType: 'image/jpeg',
    bytes: new Uint8Array(5_100_000),
    width: 10,
    height: 10,
  }
  const { messages } = await placeImages(bookWith(heavy), theme, output('standard'))
  expect(messages.map((made) => [made.ruleId, made.fatal, made.file])).toEqual([['image-weight', false, 'x.jpg']])
})

test('equal names in different folders stay apart, names are plain ASCII', async () => {
  const { images } = await placeImages(
    bookWith(drawing('b/Übersicht 1.svg', text), drawing('a/übersicht-1.svg', text)),
    theme,
    output('standard'),
  )
  expect(images.get('a/übersicht-1.svg')?.href).toBe('images/ubersicht-1.svg')
  expect(images.get('b/Übersicht 1.svg')?.href).toBe('images/ubersicht-1-2.svg')
})
