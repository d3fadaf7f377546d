import type { Element } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { originAt } from '../../../scripts/book/origins.ts'
import { epub } from '../../../scripts/formats/epub/epub.ts'
import { output, smallBook, theme } from './small-book.ts'

const place = { start: { line: 9, column: 3 }, end: { line: 9, column: 12 } }

async function assembled(href: string): Promise<{ readonly said: string[]; readonly page: string }> {
  const link = { ...h('a', { href }, 'here'), position: place }
  const made = await epub.assemble(smallBook([h('p', link)], 'figures/dot.png'), theme, output('kindle'))
  const said = made.messages.map(
    (found) => `${found.file}:${found.line}:${found.column} ${found.ruleId} ${found.reason}`,
  )
  expect(made.messages.every((found) => found.fatal === true && found.note !== undefined)).toBe(true)
  return { said, page: String(made.package.get('EPUB/text/chapter-03.xhtml' as never)) }
}

test.each([
  ['javascript:alert(1)', 'link-scheme Unexpected link with the scheme "javascript:", expected http, https or mailto.'],
  ['JavaScript:alert(1)', 'link-scheme Unexpected link with the scheme "javascript:", expected http, https or mailto.'],
  ['data:text/html,x', 'link-scheme Unexpected link with the scheme "data:", expected http, https or mailto.'],
  ['file:///etc/hostname', 'link-scheme Unexpected link with the scheme "file:", expected http, https or mailto.'],
  ['../other.md', 'link-scheme Unexpected link to the file "../other.md", expected http, https or mailto.'],
  ['https://', 'link-scheme Unexpected link "https://", which is no URL, expected http, https or mailto.'],
  ['#nowhere', 'link-target Unexpected link to "#nowhere", expected an id of the book.'],
])('%s is refused, and no trace of it is left', async (href, reason) => {
  const { said, page } = await assembled(href)
  expect(said).toEqual([`chapters/chapter-03.md:9:3 ${reason}`])
  expect(page).toContain('<a>here</a>')
})

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://example.org/ü b', 'https://example.org/%C3%BC%20b'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['#fig-path', 'chapter-02.xhtml#fig-path'],
  ['#chapter-03-title', '#chapter-03-title'],
  ['#contents-title', '../nav.xhtml#contents-title'],
])('%s becomes %s', async (href, expected) => {
  const { said, page } = await assembled(href)
  expect(said).toEqual([])
  expect(page).toContain(`<a href="${expected}">here</a>`)
})

test.each([
  ['a script', h('script', 'alert(1)'), '<script> has no place'],
  ['an event handler', h('p', { onclick: 'alert(1)' }), '<p onClick> has no place'],
  ['an image that is no asset', h('img', { src: 'https://example.org/x.png' }), 'is no asset of the book'],
  ['an id that another chapter has', h('p', { id: 'sec-root' }), 'The id "sec-root" occurs twice'],
])('%s in the rendered tree is a bug of ours', async (_, element, reason) => {
  await expect(epub.assemble(smallBook([element], 'figures/dot.png'), theme, output('kindle'))).rejects.toThrow(reason)
})

test('control characters in titles are left out; where they have no business at all they are a bug', async () => {
  const rendered = smallBook(undefined, 'figures/dot.png')
  const { book } = rendered
  const titled = { ...rendered, book: { ...book, config: { ...book.config, title: 'A\u0001B' } } }
  const { package: files } = await epub.assemble(titled, theme, output('kindle'))
  expect(String(files.get('EPUB/package.opf' as never))).toContain('<dc:title>AB: ')
  const named = { ...rendered, book: { ...book, config: { ...book.config, identifier: 'urn:\u0001' } } }
  await expect(epub.assemble(named, theme, output('kindle'))).rejects.toThrow(/is not well-formed/)
})

test('a place in the written page leads back to the Markdown', async () => {
  const { origins, package: files } = await epub.assemble(
    smallBook(undefined, 'figures/dot.png'),
    theme,
    output('standard'),
  )
  const lines = String(files.get('EPUB/text/chapter-02.xhtml' as never)).split('\n')
  const row = lines.findIndex((line) => line.includes('align-right'))
  const inRow = originAt(origins ?? new Map(), 'EPUB/text/chapter-02.xhtml', row + 1)
  expect(inRow).toEqual({ file: 'chapters/chapter-02.md', place: { line: 9, column: 1 } })
  const figure = lines.findIndex((line) => line.includes('fig-path'))
  expect(originAt(origins ?? new Map(), 'EPUB/text/chapter-02.xhtml', figure + 1, 1)?.place).toEqual({
    line: 3,
    column: 1,
  })
  expect(originAt(origins ?? new Map(), 'EPUB/text/cover.xhtml', 5)).toBeUndefined()
})

test('on Kindle a picture among words is as high as they are, and a wide figure as wide as the line', async () => {
  const image = (): Element => h('img', { src: 'asset:figures/dot.png', alt: 'x', width: 20, height: 10 })
  const body = [h('p', image()), h('figure', image()), h('figure', { className: ['wide'] }, image())]
  const made = await epub.assemble(smallBook(body, 'figures/dot.png'), theme, output('kindle'))
  const page = String(made.package.get('EPUB/text/chapter-03.xhtml' as never))
  expect(page.match(/<img [^>]*\/>/g)).toEqual([
    '<img src="../images/dot.png" alt="x"/>',
    '<img src="../images/dot.png" alt="x" class="width-20"/>',
    '<img src="../images/dot.png" alt="x" class="width-100"/>',
  ])
})
