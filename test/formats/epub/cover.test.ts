import { expect, test } from 'vitest'
import sharp from 'sharp'
import type { BookConfig } from '../../../scripts/book/config.ts'
import { coverArt } from '../../../scripts/pictures/cover-art.ts'
import { motifOf } from '../../../scripts/pictures/cover-motif.ts'
import { coverOf, coverPage } from '../../../scripts/formats/epub/cover.ts'
import { config, smallBook, theme } from './small-book.ts'

const frame = { x: 100, y: 1000, width: 1300, height: 900 }

/** Text of the cover with its baseline and size. */
function linesOf(changed: Partial<BookConfig>): readonly { text: string; y: number; size: number }[] {
  const svg = coverArt({ ...config, ...changed }, theme)
  return [...svg.matchAll(/<text x="150" y="(\d+)".*? font-size="(\d+)".*?>(.*?)<\/text>/g)].map(
    ([, y, size, text = '']) => ({
      text: text.replaceAll('\u00A0', ' '),
      y: Number(y),
      size: Number(size),
    }),
  )
}

test('title, subtitle and authors stand on it in this order, the title largest', () => {
  const lines = linesOf({})
  expect(lines.map(({ text }) => text)).toEqual([
    'A Small Book',
    'of Links',
    'How a message finds its way',
    'Ada Example',
  ])
  expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).sort((a, b) => a - b))
  expect(Math.max(...lines.map(({ size }) => size))).toBe(lines[0]?.size)
})

test.each([
  ['a word that fills the page', { title: 'Donaudampfschifffahrtsgesellschaft' }],
  [
    'a title of many words',
    {
      title: 'The Mathematics of Queues, Caches and Consensus in Very Large Systems: An Introduction for Practitioners',
    },
  ],
  [
    'many authors',
    { authors: Array.from({ length: 6 }, (_, index) => ({ name: `Person Number ${index}`, role: 'aut' })) },
  ],
  ['markup in the title', { title: 'Less < More & "Most"', subtitle: undefined }],
])('%s still fits', (_, changed) => {
  const lines = linesOf(changed)
  expect(lines.length).toBeGreaterThan(1)
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(2560)
  const words = lines.map(({ text }) => text).join(' ')
  const title = (changed as Partial<BookConfig>).title ?? config.title
  expect(words.replaceAll('&lt;', '<').replaceAll('&amp;', '&')).toContain(title.split(' ').at(-1))
})

test('a slug has one motif, another slug another', () => {
  expect(motifOf('a-book', frame)).toEqual(motifOf('a-book', frame))
  expect(motifOf('a-book', frame)).not.toEqual(motifOf('b-book', frame))
})

test.each(['one', 'two', 'three', 'four', 'five'])(
  'the way through motif "%s" runs along its edges, from one end to the other',
  (slug) => {
    const { nodes, edges, route } = motifOf(slug, frame)
    const known = new Set(edges.map(([a, b]) => `${a} ${b}`))
    expect(route.length).toBeGreaterThan(2)
    for (const [step, node] of route.slice(1).entries()) {
      const pair = [route[step] ?? -1, node].sort((a, b) => a - b)
      expect(known).toContain(pair.join(' '))
    }
    const xs = nodes.map(({ x }) => x)
    expect([nodes[route[0] ?? -1]?.x, nodes[route.at(-1) ?? -1]?.x]).toEqual([Math.min(...xs), Math.max(...xs)])
  },
)

test('without art the image is a JPEG of 1600 × 2560 in RGB', async () => {
  const { bytes, mediaType } = await coverOf(smallBook().book, theme)
  const { format, width, height, channels, space, density } = await sharp(bytes).metadata()
  expect(Buffer.from(bytes).toString('latin1', 6, 10)).toBe('JFIF')
  expect(density).toBe(300)
  expect([mediaType, format, width, height, channels, space]).toEqual(['image/jpeg', 'jpeg', 1600, 2560, 3, 'srgb'])
})

test("an author's picture is taken as it is, an author's drawing becomes pixels", async () => {
  const { book } = smallBook()
  const picture = await coverOf({ ...book, config: { ...config, cover: 'figures/dot.png' } }, theme)
  expect([picture.href, picture.bytes]).toEqual(['images/cover.png', book.assets.get('figures/dot.png')?.bytes])
  const drawn = await coverOf({ ...book, config: { ...config, cover: 'figures/Päth A.svg' } }, theme)
  expect((await sharp(drawn.bytes).metadata()).width).toBe(1600)
})

test('the page names the image by cover-alt, else by the words on it', async () => {
  const { book } = smallBook()
  const cover = { href: 'images/cover.jpg', mediaType: 'image/jpeg' as const, bytes: new Uint8Array(), messages: [] }
  expect(coverPage(book, cover).xhtml).toContain(
    'alt="Cover: A Small Book of Links. How a message finds its way. Ada Example, Émile Modèle"',
  )
  expect(coverPage({ ...book, config: { ...config, coverAlt: 'A "graph"' } }, cover).xhtml).toContain(
    'alt="A &quot;graph&quot;"',
  )
})
