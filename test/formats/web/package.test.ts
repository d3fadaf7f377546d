import { createHash } from 'node:crypto'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { OutputConfig } from '../../../scripts/book/config.ts'
import type { Package } from '../../../scripts/book/format.ts'
import type { RenderedBook } from '../../../scripts/book/rendered.ts'
import { judge } from '../../../scripts/formats/web/judge.ts'
import { web } from '../../../scripts/formats/web/web.ts'
import { output, smallBook, theme } from '../epub/small-book.ts'

const edition: OutputConfig = { ...output('standard'), name: 'web', format: 'web', built: 'asked' }

async function assembled(book: RenderedBook = smallBook()): Promise<Package> {
  return (await web.assemble(book, theme, edition)).package
}

const files = assembled()

function fingerprint(bytes: Uint8Array | string): string {
  return `${bytes.length} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
}

/** All of it as lines, sorted. */
async function listing(made: Package): Promise<string[]> {
  return [...made].map(([path, content]) => `${path} ${fingerprint(content)}`).toSorted()
}

test('the whole edition is as it was agreed', async () => {
  const lines: string[] = []
  for (const [path, content] of await files) {
    lines.push(typeof content === 'string' ? path : `${path} ${fingerprint(content)}`)
    if (typeof content === 'string')
      await expect(content).toMatchFileSnapshot(`../../books/small-book/golden/web/${path}`)
  }
  await expect(`${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot('../../books/small-book/golden/web/listing.txt')
})

test('it has the same bytes again', async () => {
  expect(await listing(await assembled())).toEqual(await listing(await files))
})

test('its judge finds nothing, in memory as in the folder', async () => {
  expect(judge(await files)).toEqual([])
  const packed = await web.pack(await files, smallBook(), edition, {})
  expect(packed.folder).toBe(await files)
  expect(packed.documents).toBe([...(await files).keys()].filter((path) => path.endsWith('.html')).length)
})

test('every page has a language, one main part, one first heading, a skip link, and nothing absolute', async () => {
  for (const [path, html] of await files) {
    if (!path.endsWith('.html')) continue
    const count: Record<string, number> = {}
    visit(fromHtml(String(html)), 'element', ({ tagName, properties }) => {
      count[tagName] = (count[tagName] ?? 0) + 1
      if (tagName === 'html') expect(properties['lang']).toBe('en')
      if (tagName === 'link') expect(String(properties['href'])).not.toMatch(/^(?:[a-z]+:|\/)/)
      if (tagName === 'img') expect(properties['alt']).toBeDefined()
    })
    expect([path, count['main'], count['h1'], count['title']]).toEqual([path, 1, 1, 1])
    expect(html).toContain('<a class="skip" href="#_main">')
    expect(html).not.toContain('asset:')
    expect(html).not.toContain('epub:type')
  }
})

test('with an address of its own it names it: canonical, Open Graph, a list for search engines', async () => {
  const book = smallBook()
  const site = { url: 'https://example.org/books/small/' }
  const made = await assembled({ ...book, book: { ...book.book, config: { ...book.book.config, site } } })
  const chapter = String(made.get('chapter-01.html' as never))
  expect(chapter).toContain('<link rel="canonical" href="https://example.org/books/small/chapter-01.html">')
  expect(chapter).toContain('<meta property="og:image" content="https://example.org/books/small/images/cover.jpg">')
  expect(String(made.get('sitemap.xml' as never))).toContain('<loc>https://example.org/books/small/</loc>')
  expect(judge(made)).toEqual([])
})
