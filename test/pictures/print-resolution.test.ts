import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { RenderedBook } from '../../scripts/book/rendered.ts'
import { resolutionMessages } from '../../scripts/pictures/print-resolution.ts'
import { output, smallBook } from '../formats/epub/small-book.ts'

/** A photograph of 600 by 300 pixels; the line of the page is 117.8 mm, 334 pt. */
function toldOf(...body: Parameters<typeof smallBook>[0] & object): string[] {
  const rendered = smallBook([...body], 'figures/dot.png')
  const dot = rendered.book.assets.get('figures/dot.png')
  if (dot === undefined) throw new Error('the small book has a dot')
  const assets = new Map([['figures/dot.png', { ...dot, width: 600, height: 300 }]])
  const documents = rendered.documents.filter(({ chapter }) => chapter.id === 'chapter-03')
  const book: RenderedBook = { book: { ...rendered.book, assets }, documents }
  return resolutionMessages(book, output('standard'), 117.8).map(
    ({ reason, fatal }) => `${fatal === undefined ? 'note' : 'warning'}: ${/\d+ dots/.exec(reason)?.[0]}`,
  )
}

const image = (style?: string) => h('img', { src: 'asset:figures/dot.png', alt: '', style })

test('what counts is the place on the page', () => {
  expect(toldOf(h('figure', image('width: 2in')))).toEqual([])
  expect(toldOf(h('figure', image('width: 3in')))).toEqual(['note: 200 dots'])
  expect(toldOf(h('figure', image('width: 3.1in')))).toEqual(['warning: 193 dots'])
  expect(toldOf(h('figure', image('width: 100%')))).toEqual(['warning: 129 dots'])
  expect(toldOf(h('div', { className: ['columns-2'] }, image()))).toEqual(['note: 258 dots'])
})

test('a wide figure fills the line, and a picture among words is as high as they are', () => {
  const figure = { className: ['wide'] }
  expect(toldOf(h('figure', image()))).toEqual(toldOf(h('figure', figure, image())))
  expect(toldOf(h('figure', figure, image('width: 2in')))).toEqual([])
  expect(toldOf(h('p', image()))).toEqual([])
})

test('a figure that bleeds is as wide as the page', () => {
  // 600 pixels over the 152.4 mm of this page.
  expect(toldOf(h('figure', { className: ['figure', 'bleed'] }, image('width: 2in')))).toEqual(['warning: 99 dots'])
})
