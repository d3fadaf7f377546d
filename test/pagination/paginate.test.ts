import { describe, expect, test } from 'vitest'
import type { RenderedBook } from '../../scripts/book/rendered.ts'
import { sideBySide } from '../../scripts/integrity/side-by-side.ts'
import { wordsIn } from '../../scripts/integrity/token.ts'
import { paginate, type Print } from '../../scripts/pagination/paginate.ts'
import { readCases } from '../formats/epub/read-cases.ts'
import { bookFrom } from '../manuscripts/in-memory.ts'
import { prettyHtml } from '../manuscripts/pretty-html.ts'
import { renderedFrom } from '../manuscripts/judge.ts'

const yaml = `title: T
authors: [A]
slug: t
date: 2026-11-22
contents: { chapters: [chapters/links.md] }
`
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"></svg>'

async function chapter(markdown: string): Promise<RenderedBook> {
  const files = new Map([
    ['book.yaml', yaml],
    ['chapters/links.md', markdown],
    ['figures/path.svg', drawing],
  ])
  return renderedFrom(await bookFrom(files))
}

/** Lines of `folio [ids] words`. */
function printOf(pages: string, openings: readonly string[]): Print {
  const read = [...pages.matchAll(/^(\S+) \[(.*?)\] ?(.*)$/gm)]
  return {
    pages: read.map(([, folio = '', , words = '']) => ({ folio, words: wordsIn(words) })),
    folios: new Map(
      read.flatMap(([, folio = '', ids = '']) => ids.split(' ').map((id): [string, string] => [id, folio])),
    ),
    openings,
    source: 'urn:isbn:9783161484100',
  }
}

const comparison = { wordsIn, pairsOf: sideBySide }

describe('pages begin', () => {
  test.for(readCases('page-breaks'))('$name', async ({ blocks }) => {
    const block = (name: string): string => blocks.find(({ language }) => language === name)?.text ?? ''
    const rendered = await chapter(block('markdown'))
    const { documents, pageSource } = paginate(rendered, printOf(block('pages'), ['links']), comparison)
    expect(documents.map(({ tree }) => prettyHtml(tree)).join('')).toBe(block('html'))
    expect(pageSource).toBe('urn:isbn:9783161484100')
  })
})
