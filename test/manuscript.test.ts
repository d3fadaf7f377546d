import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Nodes } from 'hast'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { severityOf } from '../scripts/base/message.ts'
import { build, type BuiltArtifact, type BuildResult } from '../scripts/build.ts'
import { elements } from '../scripts/elements/index.ts'
import { readBook } from '../scripts/read-book.ts'
import { createMathRenderer } from '../scripts/render/math-renderer.ts'
import { render } from '../scripts/render/render.ts'

/** The book of this repository, through the whole line: what a newcomer's first command does. */
let out: string
let result: BuildResult

beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'octavo-manuscript-'))
  result = await build({ folder: 'manuscript', out, outputs: [] })
}, 240_000)

afterAll(() => rmSync(out, { recursive: true, force: true }))

const artifact = (name: string): BuiltArtifact => {
  const found = result.artifacts.find(({ output }) => output === name)
  if (found === undefined) throw new Error(`no artifact of ${name}`)
  return found
}

test('the text has neither errors nor warnings', () => {
  expect(result.messages.filter((made) => severityOf(made) !== 'info').map(String)).toEqual([])
})

test.each(['epub', 'kindle', 'screen', 'print'])('%s is accepted without errors and warnings', (name) => {
  const { messages, accepted, file } = artifact(name)
  expect(
    messages.filter((made) => severityOf(made) !== 'info').map(({ reason, ruleId }) => `${ruleId} ${reason}`),
  ).toEqual([])
  expect(accepted).toBe(true)
  expect(readFileSync(file).length).toBeGreaterThan(100_000)
})

test('the official EPUBCheck looked at both EPUBs', () => {
  for (const name of ['epub', 'kindle']) expect(artifact(name).evidence.join()).toMatch(/EPUBCheck 5\.\d/)
})

test('the Kindle verdict rests on every equation', () => {
  const { verdict } = artifact('kindle')
  expect(verdict?.level).toBe(2)
  expect(verdict?.headline).toContain(`all ${result.equations} equations drawn`)
  expect(verdict?.headline).not.toMatch(/\bcompatible\b/)
})

test('the PDF says every word of the text, in order', async () => {
  const said = wordsOf(await pdfText(artifact('screen').file))
  const missing: string[] = []
  let at = 0
  for (const { id, words } of await sourceWords()) {
    // The contents, which the PDF writes itself, may stand before a document.
    at = said.findIndex((word, index) => index >= at && word === words[0] && said[index + 1] === words[1])
    for (const [index, word] of words.entries()) {
      const near = said.slice(at, at + 120)
      // A compound that is divided at its own hyphen is read as one word.
      const found = near.findIndex(
        (other) => other === word || (other.length > word.length && near.indexOf(other) < 4 && other.includes(word)),
      )
      if (found === -1) missing.push(`${id}: ${words.slice(Math.max(0, index - 4), index + 3).join(' ')}`)
      else at += near[found] === word ? found + 1 : found
    }
  }
  expect(missing).toEqual([])
})

/** The words of each document as rendered, formulas and drawings left out; contents are the PDF's own. */
async function sourceWords(): Promise<{ id: string; words: string[] }[]> {
  const { book, formulas, highlight } = await readBook('manuscript')
  const output = book?.config.outputs['screen']
  if (book === undefined || formulas === undefined || highlight === undefined || output === undefined)
    throw new Error('no book')
  const { documents } = render(book, { elements, math: createMathRenderer(formulas, 'page'), highlight, output })
  return documents
    .filter(({ chapter }) => chapter.item.role !== 'toc')
    .map(({ chapter, tree }) => ({ id: chapter.id, words: wordsOf(textOf(tree)) }))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && ['math', 'img'].includes(node.tagName))) return ' '
  const inner = node.children.map(textOf).join('')
  return node.type === 'element' &&
    /^(?:p|li|h\d|t[dhr]|pre|div|section|figure|figcaption|header|aside|dt|dd)$/.test(node.tagName)
    ? ` ${inner} `
    : inner
}

/** Runs of letters: marks, digits and formulas stand elsewhere in a PDF's stream. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll('\u00AD', '')
      .replaceAll('\u02BC', '’')
      .match(/\p{L}{3,}/gu) ?? []
  )
}

/** All lines between the margins, words that were divided at a line's or a page's end joined again. */
async function pdfText(file: string): Promise<string> {
  const reader = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= reader.numPages; number++) {
    const page = await reader.getPage(number)
    const [, , , height = 0] = page.view
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue
      const y = Number(item.transform[5])
      if (y > height - 60 || y < 60) continue
      text += item.str + (item.hasEOL ? '\n' : '')
    }
    text += '\n'
  }
  await reader.destroy()
  return text.replaceAll(/[-\u2010\u00AD]\s*\n\s*(?=\p{Ll})/gu, '')
}
