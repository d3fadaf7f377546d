import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { h } from 'hastscript'
import type { BookConfig } from '../../../scripts/book/config.ts'
import { accessibilityOf } from '../../../scripts/formats/epub/accessibility.ts'
import { kindleTree } from '../../../scripts/formats/epub/kindle-tree.ts'
import { metadataOf } from '../../../scripts/formats/epub/metadata.ts'
import { navTree } from '../../../scripts/formats/epub/nav-tree.ts'
import { withoutContents } from '../../../scripts/formats/epub/contents-page.ts'
import { config, smallBook } from './small-book.ts'

function lines(changed: Partial<BookConfig>, kindle = false): string[] {
  return metadataOf({ ...config, ...changed }, kindle).map(({ name, attributes, value }) =>
    [name, ...attributes.map(([key, text]) => `${key}=${text}`), value].join(' '),
  )
}

test('what book.yaml leaves out is not made up', () => {
  const bare = lines({
    subtitle: undefined,
    publisher: undefined,
    rights: ' ',
    description: '',
    subjects: [],
    isbn: {},
    authors: [{ name: 'A', role: 'edt' }],
  })
  expect(bare).toEqual([
    'dc:identifier id=pub-id urn:uuid:5f0e7f64-51c5-5d0f-9c5e-1f2b0c6f8a11',
    'dc:title A Small Book of Links',
    'dc:creator id=person-1 A',
    'meta refines=#person-1 property=role scheme=marc:relators edt',
    'dc:language en',
    'dc:date 2026-11-22',
    'meta property=dcterms:modified 2026-11-22T00:00:00Z',
  ])
})

test('Kindle gets one title', () => {
  expect(lines({}, true).filter((line) => line.startsWith('dc:title'))).toEqual([
    'dc:title A Small Book of Links: How a message finds its way',
  ])
})

test('accessibility claims follow from the content', async () => {
  const { modes, sufficient, features, hazards } = await accessibilityOf(smallBook())
  expect([modes, sufficient, hazards]).toEqual([['textual', 'visual'], ['textual', 'textual,visual'], ['none']])
  expect(features).toEqual(expect.arrayContaining(['MathML', 'alternativeText', 'index']))
  const rendered = smallBook([h('img', { src: 'asset:figures/dot.png' })])
  const without = await accessibilityOf(rendered)
  expect(without.features).not.toContain('alternativeText')
  expect(without.sufficient).toEqual(['textual,visual'])
  const plain = await accessibilityOf({
    ...rendered,
    documents: rendered.documents.filter(({ chapter }) => chapter.id === 'part-1'),
  })
  expect([plain.modes, plain.sufficient]).toEqual([['textual'], ['textual']])
  expect(plain.features.filter((feature) => /Math|alternative|index/.test(feature))).toEqual([])
})

test('the table of contents leaves out what is not in the book, notes in titles, and levels beyond the third', () => {
  const rendered = smallBook()
  const { book, documents } = rendered
  const [part, chapter] = book.toc
  const note: PhrasingContent[] = [
    { type: 'text', value: 'Title\nof ' },
    { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
    { type: 'footnoteReference', identifier: 'x' },
  ]
  const deep = { ...chapter, depth: 1, title: note, number: '1.1', children: [{ ...chapter, depth: 2, children: [] }] }
  const planned = { ...chapter, chapter: 'chapter-99' }
  const homes = new Map([
    [String(chapter?.id), 'text/chapter-01.xhtml'],
    [String(part?.id), 'text/part-1.xhtml'],
  ])
  const toc = [part, { ...chapter, children: [deep] }, planned]
  const shown = navTree({ book: { ...book, toc: toc as typeof book.toc }, documents }, homes)
  expect(shown).toMatchObject([
    {
      title: 'I. Wires',
      children: [{ title: '1. Frames & Bits', children: [{ title: '1.1 Title of two', children: [] }] }],
    },
  ])
  expect(shown).toHaveLength(1)
})

test("the navigation document stands where the book lists its contents, else after the opening pages; an author's own page stays", () => {
  const rendered = smallBook()
  const unlisted = { ...rendered, documents: rendered.documents.filter(({ chapter }) => chapter.item.role !== 'toc') }
  expect(withoutContents(rendered).contents).toMatchObject({
    href: 'nav.xhtml',
    id: 'contents-title',
    before: 'part-1',
  })
  expect(withoutContents(unlisted).contents).toMatchObject({ href: 'nav.xhtml', title: 'Contents', before: 'part-1' })
  const written = rendered.documents.map((document) =>
    document.chapter.item.role === 'toc'
      ? { ...document, chapter: { ...document.chapter, item: { ...document.chapter.item, file: 'front/contents.md' } } }
      : document,
  )
  const own = withoutContents({ ...rendered, documents: written })
  expect(own.contents.href).toBe('text/contents.xhtml')
  expect(own.documents).toHaveLength(written.length)
})

test('Kindle text knows two special spaces, no invisible characters, no form controls', () => {
  const box = h(
    'li',
    h('input', { type: 'checkbox', checked: true, disabled: true }),
    ' a\u2009b\u202Fc\u200Bd\u00A0e\u200Cf',
  )
  const formula = h('math', { className: ['x'], style: 'color:red' }, h('mo', '\u2061'))
  kindleTree({ type: 'root', children: [box, formula] })
  expect(box).toEqual(h('li', h('span', '☑'), ' a b\u00A0cd\u00A0e\u200Cf'))
  expect(formula).toEqual(h('math', h('mo', '\u2061')))
})
