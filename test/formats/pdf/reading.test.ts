import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printBook, type Printed } from './random/print-book.ts'
import { glyphsOf, type GlyphRun, type Placed, placedText, readLinks, type ReadLink } from './read-glyphs.ts'

// What a reader's program makes of a finished PDF in the theme octavo: letters, links, the words in their order.

const prose = 'The office offers efficient staff five coffees in 2012, while AVAST waves To AV and WA. '.repeat(15)
const chapter = (title: string, id: string): string => `# ${title} {#sec:${id}}

${prose}It calls \`first->fi != 1\` twice,[^1] as @sec:${id}-late and @eq:${id}-one say.

\`\`\`ts {#lst:${id} caption="Code." file="fi.ts"}
if (office != null) {
  return offi->fine
    .fluffy
}
\`\`\`

$$
a = \\overset{x}{\\overset{y}{b}}
$$ {#eq:${id}-one}

[^1]: A note that says where it stands.

## Late in ${title} {#sec:${id}-late}

${prose}See @lst:${id} and @sec:first.
`
const wide = `$$\n${'a + '.repeat(20)}b\n$$\n\n$$\n${'a + '.repeat(45)}b\n$$ {#eq:wide}\n`

const folder = mkdtempSync(path.join(tmpdir(), 'octavo-reading-'))
const file = path.join(folder, 'book.pdf')
let printed: Printed
let reader: PDFDocumentProxy
let runs: GlyphRun[]
let placed: Placed[][]
let links: ReadLink[]

beforeAll(async () => {
  printed = await printBook([chapter('First', 'first'), `${chapter('Second', 'second')}\n${wide}`])
  const bytes = printed.packed?.bytes ?? new Uint8Array()
  writeFileSync(file, bytes)
  reader = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true }).promise
  runs = await glyphsOf(reader)
  placed = await placedText(reader)
  links = await readLinks(reader)
}, 120_000)

afterAll(async () => {
  await reader.destroy()
  rmSync(folder, { recursive: true })
})

describe('letters', () => {
  const inFace = (face: RegExp): GlyphRun[] => runs.filter(({ font }) => face.test(font))

  test('text has ligatures and is kerned', () => {
    const letters = inFace(/SourceSerif4-Regular/).flatMap(({ glyphs }) => glyphs)
    expect(new Set(letters.map(({ text }) => text).filter((text) => text.length > 1))).toEqual(
      new Set(['ffi', 'ff', 'fi']),
    )
    const pairs = letters.flatMap(({ text, closer }, at) =>
      text === 'A' && letters[at + 1]?.text === 'V' ? [closer] : [],
    )
    expect(pairs.length).toBeGreaterThan(20)
    // Thousandths of the font's size, what the font says of the pair and no word space.
    for (const closer of pairs) expect(closer).toBeGreaterThan(100)
  })

  test('code has neither', () => {
    const letters = inFace(/SourceCodePro/).flatMap(({ glyphs }) => glyphs)
    expect(letters.map(({ text }) => text).join('')).toContain('first->fi != 1')
    expect(letters.filter(({ text, closer }) => text.length > 1 || (text !== ' ' && Math.abs(closer) > 5))).toEqual([])
  })
})

describe('formulas', () => {
  test.for([
    ['(1.1)', 2],
    ['(2.1)', 4],
  ] as const)('%s ends at the right margin, on the baseline of its formula', ([number, at]) => {
    const page = placed[at] ?? []
    const shown = page.findLast(({ text }) => text === number)
    const sign = page.find(({ text, font }) => /Math/.test(font) && text.includes('='))
    const right = Math.max(...page.filter(({ font }) => /SourceSerif4/.test(font)).map(({ x, width }) => x + width))
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeCloseTo(right, 0)
    expect(shown?.y).toBeCloseTo(sign?.y ?? 0, 0)
  })

  test('one that is too wide is made smaller; below what can be read it is told, with its place, and not cut', () => {
    const lines = placed.flat().filter(({ font, text }) => /Math/.test(font) && /[=+]/.test(text))
    const sizes = [...new Set(lines.map(({ size }) => size))].toSorted((one, other) => other - one)
    const [usual = 0, smaller = 0, least = 0] = sizes
    expect(sizes).toHaveLength(3)
    expect(smaller / usual).toBeGreaterThanOrEqual(0.85)
    expect(least / usual).toBeLessThan(0.85)
    for (const { x, width } of lines) expect(x + width).toBeLessThan(504)
    const told = printed.messages.filter(({ ruleId }) => ruleId === 'page-too-wide')
    expect(told.map(({ file: name, place }) => [name, place])).toMatchObject([
      ['book/chapters/2.md', { line: 26, column: 1 }],
    ])
  })

  test('the math face is in the file', () => {
    expect(runs.some(({ font, embedded }) => embedded && /^[A-Z]{6}\+STIXTwoMath/.test(font))).toBe(true)
    expect(runs.filter(({ embedded }) => !embedded)).toEqual([])
  })
})

describe('ways through the book', () => {
  /** Whether words stand within two lines below a height on a page. */
  const stands = ({ page, y }: NonNullable<ReadLink['to']>, words: string, below = 30): boolean => {
    const near = (placed[page] ?? []).filter((item) => item.y < y && item.y > y - below)
    return near
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s+/g, ' ')
      .includes(words)
  }

  test('links lead to the line where their goal begins', () => {
    const goals: Readonly<Record<string, string>> = {
      'Section 1.1': '1.1 Late in First',
      'Section 2.1': '2.1 Late in Second',
      'Listing 1.1': 'Listing 1.1 Code.',
      'Listing 2.1': 'Listing 2.1 Code.',
      'Chapter 1': 'Chapter 1',
    }
    for (const [words, goal] of Object.entries(goals)) {
      const found = links.filter((link) => link.words === words)
      expect(found, words).not.toEqual([])
      for (const { to } of found) expect(to !== undefined && stands(to, goal), `${words} to ${goal}`).toBe(true)
    }
    for (const words of ['Equation (1.1)', 'Equation (2.1)']) {
      const to = links.find((link) => link.words === words)?.to
      expect(to !== undefined && stands(to, words.slice(9), 40), words).toBe(true)
    }
  })

  test('a call leads to its note and the note back to its call', () => {
    const calls = links.filter(({ words, to }) => words === '1' && to !== undefined)
    expect(calls).toHaveLength(4)
    for (const [at, { page, to }] of calls.entries()) {
      expect(to?.page).toBe(page)
      // The call comes first, as it is read.
      expect(to !== undefined && stands(to, at % 2 === 0 ? 'A note that says where' : 'twice', 14)).toBe(true)
    }
  })

  test('a line of the contents says number, title and page', () => {
    const lines = links.filter(({ page }) => page === 1).map(({ words }) => words)
    expect(lines).toEqual(['1 First 1', '1.1 Late in First 2', '2 Second 3', '2.1 Late in Second 4'])
  })

  test('outline, labels and view are the same to pdf.js, qpdf and MuPDF', async () => {
    const outline = (await reader.getOutline()) as OutlineItem[] // pdf.js's own.
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['1 First', ['1.1 Late in First']],
      ['2 Second', ['2.1 Late in Second']],
    ])
    expect(await reader.getPageLabels()).toEqual(['i', 'ii', '1', '2', '3', '4', ...(reader.numPages > 6 ? ['5'] : [])])
    expect(await reader.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    expect((await reader.getMetadata()).info).toMatchObject({ Title: 'T', Author: 'A', Language: 'en' })
    const qpdf = said('qpdf', '--json', '--json-key=outlines', '--json-key=pagelabels', file)
    if (qpdf !== undefined) {
      const { outlines, pagelabels } = JSON.parse(qpdf) as QpdfFacts // Its documented form.
      expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
        ['1 First', 3],
        ['2 Second', 5],
      ])
      expect(pagelabels.map(({ index, label }) => [index, label['/S']])).toEqual([
        [0, '/r'],
        [2, '/D'],
      ])
    }
    const mutool = said('mutool', 'show', file, 'outline')
    if (mutool !== undefined)
      expect([...mutool.matchAll(/page=(\d+)/g)].map(([, page]) => page)).toEqual(['3', '4', '5', '6'])
  })
})

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}
interface QpdfFacts {
  readonly outlines: readonly { readonly title: string; readonly destpageposfrom1: number }[]
  readonly pagelabels: readonly { readonly index: number; readonly label: Readonly<Record<string, string>> }[]
}

describe('words', () => {
  const sentence = prose.trim().split(' ')
  const call = 'It calls first->fi != 1 twice,1 as Section 1.1 and Equation (1.1) say.'.split(' ')

  /** Words of a page, those that a line divides joined. */
  const wordsOf = (text: string): string[] =>
    text
      .replaceAll(/(?:\u00AD|-)\n/g, '')
      .split(/\s+/)
      .filter(Boolean)
  const holds = (words: readonly string[], wanted: readonly string[]): boolean =>
    ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `)

  test('pdf.js reads them in order, with code as it is written and notes behind the text', async () => {
    const items = (await (await reader.getPage(3)).getTextContent()).items
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    expect(holds(wordsOf(text), [...sentence, ...call])).toBe(true)
    // pdf.js leaves spaces out at the beginning of a line; the places tell of them.
    expect(text.replaceAll(/\n+/g, '\n')).toContain('if (office != null) {\nreturn offi->fine\n.fluffy\n}')
    const x = (word: string): number => placed[2]?.find((item) => item.text === word)?.x ?? 0
    const letter = (x('.fluffy') - x('}')) / 4
    expect(x('return') - x('if')).toBeCloseTo(2 * letter, 1)
    expect(letter).toBeGreaterThan(4)
    expect(text.indexOf('A note that says')).toBeGreaterThan(text.lastIndexOf('The office'))
  })

  test('so does Poppler', () => {
    const text = said('pdftotext', '-f', '3', '-l', '3', file, '-')
    if (text === undefined) return
    expect(holds(wordsOf(text), [...sentence, ...call])).toBe(true)
    expect(text).toContain('if (office != null) {\nreturn offi->fine\n.fluffy\n}')
    expect(text.indexOf('A note that says')).toBeGreaterThan(text.lastIndexOf('The office'))
  })
})

/** What a program of the machine says, undefined where there is none. */
function said(program: string, ...words: string[]): string | undefined {
  const { stdout, status } = spawnSync(program, words, { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}
