import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SharedBrowser, sharedBrowser } from '../../../../scripts/base/browser/shared-browser.ts'
import type { Packed } from '../../../../scripts/book/format.ts'
import type { RenderedBook } from '../../../../scripts/book/rendered.ts'
import { plainBook } from '../fixture.ts'
import { build } from '../read-pdf.ts'

let cache: string
let shared: SharedBrowser
let cold: Packed
beforeAll(async () => {
  cache = mkdtempSync(path.join(tmpdir(), 'octavo-warm-'))
  shared = sharedBrowser()
  cold = await build(plainBook, { browser: shared.get, cache })
}, 120_000)
afterAll(async () => {
  await shared.close()
  rmSync(cache, { recursive: true, force: true })
})

/** The book with more of one chapter, so that the pages after it move. */
function longer(index: number, times: number): RenderedBook {
  const documents = plainBook.documents.map((document, at) => {
    const { children } = document.tree
    const again = children.filter((child) => child.type === 'element' && child.tagName === 'p').slice(1, 4)
    const more = Array.from({ length: times }, () => structuredClone(again)).flat()
    return at === index ? { ...document, tree: { ...document.tree, children: [...children, ...more] } } : document
  })
  return { ...plainBook, documents }
}

const parts = (): number => readdirSync(path.join(cache, 'press')).length

test('an unchanged book starts no browser, and is the same bytes', async () => {
  const warm = await build(plainBook, { browser: () => Promise.reject(new Error('started')), cache })
  expect(Buffer.compare(warm.bytes, cold.bytes)).toBe(0)
  expect(warm).toMatchObject({ pages: cold.pages, pageMap: cold.pageMap })
  expect(warm.messages.map(String)).toEqual(cold.messages.map(String))
})

test('where the browser lies and how old its files are is not in the bytes', async () => {
  const elsewhere = await build(plainBook, { browser: shared.get, browserPath: '/another/place/chromium' })
  expect(Buffer.compare(elsewhere.bytes, cold.bytes)).toBe(0)
})

test.for([
  ['that keeps the pages', 2, 1],
  ['that moves pages', 2, 9],
])('an edit %s gives the bytes of a build without a cache', { timeout: 120_000 }, async ([, index, times]) => {
  const book = longer(Number(index), Number(times))
  const before = parts()
  const warm = await build(book, { browser: shared.get, cache })
  // The chapter, furniture, the finished book, and what has its numbers: contents, once or twice.
  expect(parts() - before).toBeLessThanOrEqual(6)
  const fresh = await build(book, { browser: shared.get })
  expect(Buffer.compare(warm.bytes, fresh.bytes)).toBe(0)
  expect(warm.pageMap).toEqual(fresh.pageMap)
})
