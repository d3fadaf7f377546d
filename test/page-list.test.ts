import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { pagesOfPdf } from '../scripts/integrity/pages-of-pdf.ts'
import { wordsIn } from '../scripts/integrity/token.ts'
import { scratchFolder, toldBy, writeFiles } from './cli/folders.ts'
import { octavo, type CliRun } from './cli/octavo.ts'

/*
 * A book that is printed and whose EPUB lists the pages of that print, through the command line and a real browser.
 */

const root = scratchFolder()
let run: CliRun

/** Words in no order that repeats, so that every page begins with others. */
function prose(count: number, seed: number): string {
  const words = 'a message goes from one machine to another while nobody knows whether it will arrive'.split(' ')
  let state = seed
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648)
  return Array.from({ length: count }, () => words[next() % words.length]).join(' ')
}

beforeAll(async () => {
  writeFiles(path.join(root, 'manuscript'), {
    'book.yaml': `title: Pages
authors: [Ada Example]
slug: pages
version: 1.0.0
date: 2026-11-22
isbn: { print: 978-3-16-148410-0 }
accessibility: { certified-by: Ada Example }
outputs:
  epub: { page-list: print }
  print: { page: a5 }
contents: { front: [titlepage, toc, front/preface.md], chapters: [chapters/one.md, chapters/two.md] }
`,
    'front/preface.md': `# Preface\n\n${prose(500, 1)}.`,
    'chapters/one.md': `# One\n\n${prose(700, 2)} $x + y$ and ${prose(300, 3)}.[^n]\n\n- ${prose(200, 4)}\n\n[^n]: ${prose(90, 5)}.`,
    'chapters/two.md': `# Two\n\n## First\n\n${prose(600, 6)}\n\n## Second\n\n${prose(400, 7)}.`,
  })
  run = await octavo(['build', 'epub', 'print', '--quick'], { cwd: root })
}, 300_000)

test('the book is built; what nobody but its author vouches for is not claimed', () => {
  // EPUBCheck was left out, so that the EPUB was packed once more, without the claim.
  expect(toldBy(run.stderr, root)).toEqual(['accessibility-claim'])
  expect(run.code).toBe(0)
  const files = unzipSync(new Uint8Array(readFileSync(path.join(root, 'build/pages-1.0.0.epub'))))
  expect(new TextDecoder().decode(files['EPUB/package.opf'])).not.toContain('conformsTo')
})

test('each page of the print is listed, in order, and begins in the EPUB with the word with which it begins on paper', async () => {
  const files = unzipSync(new Uint8Array(readFileSync(path.join(root, 'build/pages-1.0.0.epub'))))
  const text = (name: string): string => new TextDecoder().decode(files[`EPUB/${name}`])
  const pages = await pagesOfPdf(new Uint8Array(readFileSync(path.join(root, 'build/pages-1.0.0-print.pdf'))))
  const [, list = ''] = /<nav epub:type="page-list"[^>]*>(.*?)<\/nav>/s.exec(text('nav.xhtml')) ?? []
  const listed = [...list.matchAll(/<a href="([^"#]+)#([^"]+)">([^<]+)<\/a>/g)].map(
    ([, file = '', id = '', label = '']) => {
      const page = text(file)
      const after = page.slice(page.indexOf('</span>', page.indexOf(` id="${id}"`))).replaceAll(/<[^>]*>/g, ' ')
      return { label, begins: wordsIn(after).slice(0, 5).join(' ') }
    },
  )
  // The contents have a form of their own in an EPUB; blank pages show nothing.
  const printed = pages.filter(({ words }) => words.length > 0 && words[0] !== 'contents')
  expect(printed.length).toBeGreaterThan(8)
  expect(listed.map(({ label }) => label)).toEqual(printed.map(({ folio }) => folio))
  // The last words of a page may be few, and more of them follow only in the EPUB.
  for (const [at, { begins }] of listed.entries()) expect(begins).toContain(printed[at]?.words.slice(0, 3).join(' '))
  const target = /<pageTarget id="page-(\d+)" type="normal" value="\1" playOrder="\d+">/g
  expect([...text('toc.ncx').matchAll(target)]).toHaveLength(printed.filter(({ folio }) => /^\d+$/.test(folio)).length)
  expect(text('package.opf')).toContain('<meta property="pageBreakSource">urn:isbn:9783161484100</meta>')
})
