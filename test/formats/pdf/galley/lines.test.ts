import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../../scripts/base/browser/launch-browser.ts'
import { galleyScript } from '../../../../scripts/formats/pdf/galley-script.ts'
import type { Layout, LayoutRequest } from '../../../../scripts/formats/pdf/layout.ts'
import { structureCss } from '../../../../scripts/formats/pdf/structure-css.ts'

// What `galley/lines` makes of a paragraph in a real tab: the lines that are seen, and the text that is left in the document.

interface Seen {
  /** Words of each line as it is shown, with a hyphen where one is shown. */
  readonly lines: readonly string[]
  /** px from the left edge of each line to its last letter. */
  readonly widths: readonly number[]
  readonly text: string
  readonly links: readonly string[]
  readonly counted: Layout['lines']
}

let launched: LaunchedBrowser
let page: Page

beforeAll(async () => {
  const { value, messages } = await launchBrowser({})
  if (value === undefined) throw new Error(messages.map(String).join('\n'))
  launched = value
  page = await launched.browser.newPage()
  await page.emulateMediaType('print')
  const faces = face('Text', 'source-serif-4', 'SourceSerif4') + face('Mono', 'source-code-pro', 'SourceCodePro')
  const sheet = `${faces} ${structureCss} body { margin: 0; font: 14px/20px Text } code { font: 12px Mono } sup { font-size: 9px; line-height: 0 }
    p { margin: 0; text-align: justify; hyphens: manual } .stamped::before { content: 'Nota bene: ' }`
  await page.setContent(`<!doctype html><html lang="en"><head><style>${sheet}</style></head><body></body></html>`)
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined)')
  await page.evaluate(await galleyScript())
})

afterAll(async () => await launched.close())

function face(family: string, name: string, file: string): string {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/package.json`))
  const bytes = readFileSync(path.join(folder, `400Regular/${file}_400Regular.ttf`))
  return `@font-face { font-family: ${family}; src: url(data:font/ttf;base64,${bytes.toString('base64')}) }`
}

/** Reads the lines of the paragraph in the tab, letter by letter. */
const look = `(() => {
  const lines = []
  const range = document.createRange()
  const paragraph = document.querySelector('.page p')
  const left = paragraph.getBoundingClientRect().left
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let below = -1
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const rects = range.getClientRects()
      const rect = rects[rects.length - 1]
      if (rect === undefined || rect.width === 0) continue
      const letter = node.data[at] === '\\u00AD' ? '-' : node.data[at]
      if (lines.length === 0 || (letter !== '-' && rect.left < left + 20 && rect.top > below)) {
        lines.push({ text: '', width: 0 })
        below = rect.bottom - 4
      }
      const line = lines.at(-1)
      line.text += letter
      if (letter.trim() !== '') line.width = Math.max(line.width, rect.right - left)
    }
  }
  return {
    lines: lines.map(({ text }) => text.trim()),
    widths: lines.map(({ width }) => Math.round(width)),
    text: paragraph.textContent,
    links: [...paragraph.querySelectorAll('a')].map((link) => link.textContent),
  }
})()`

async function set(paragraph: string, width: number): Promise<Seen> {
  const request: LayoutRequest = {
    html: `<section class="document" id="run">${paragraph}</section>`,
    area: { width, height: 800 },
    columns: 1,
    bottom: 'ragged',
    language: 'en',
    words: { continued: 'continued', continues: 'continues' },
    leastScale: 0.85,
  }
  const layout = (await page.evaluate(`octavo.layOut(${JSON.stringify(request)})`)) as Layout // The script's answer.
  expect(layout.problems).toEqual([])
  const seen = (await page.evaluate(look)) as Omit<Seen, 'counted'> // What `look` says.
  return { ...seen, counted: layout.lines }
}

const words =
  'A ma\u00ADchine that you can rent by the hour has its own clock,<sup><a id="call" href="#note">1</a></sup> and no two clocks agree. ' +
  'Let <code>now()</code> be what <i>one</i> of them says and <math><mi>t</mi><mo>+</mo><mi>d</mi></math> what an\u00ADoth\u00ADer says; ' +
  'see <a href="#time">Chap\u00ADter 8</a>, where ag\u00ADree\u00ADment is de\u00ADfined. <span id="mark"></span> It is not what ev\u00ADery\u00ADbody ex\u00ADpects of it.'
const plain = words.replaceAll(/<[^>]*>|\u00AD/g, '')

test.for([320, 247])('a paragraph with a call, code, a formula and a link, %s px wide', async (width) => {
  const { lines, widths, text, links, counted } = await set(`<p>${words}</p>`, width)
  // Nothing is lost, and of the divisions only those are left at which a line ends.
  expect(text.replaceAll('\u00AD', '')).toBe(plain)
  expect(text.split('\u00AD')).toHaveLength(lines.filter((line) => line.endsWith('-')).length + 1)
  expect(links.map((link) => link.replaceAll('\u00AD', ''))).toEqual(['1', 'Chapter 8'])
  // Every line but the last one is full.
  for (const filled of widths.slice(0, -1)) expect(Math.abs(filled - width)).toBeLessThanOrEqual(1)
  expect(counted).toMatchObject({ justified: lines.length - 1, left: 0 })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`lines/${width}.txt`)
})

test('a short formula in pieces stays whole, in filled lines and in ragged ones; a name in code that is held does too', async () => {
  const formula =
    '<math data-sign="sum"><mn>10</mn><mo>+</mo></math><math data-sign="relation"><mn>1</mn><mo>=</mo></math><math><mn>11</mn></math>'
  const code = '<code><span class="held">max-age=30</span></code>'
  for (const width of [262, 274, 286, 330, 334]) {
    const filled = await set(
      `<p>A sum of two numbers of one kind is written ${formula} and words follow it.</p>`,
      width,
    )
    expect(filled.lines.filter((line) => line.includes('10+1=11'))).toHaveLength(1)
    const ragged = await set(
      `<p style="text-align: left">A sum of two numbers is small, ${formula} and so on.</p>`,
      width,
    )
    expect(ragged.lines.filter((line) => line.includes('10+1=11'))).toHaveLength(1)
    const held = await set(`<p>An option that is said in code is here ${code} and words follow it.</p>`, width)
    expect(held.counted.left).toBe(0)
    expect(held.lines.filter((line) => line.includes('max-age=30'))).toHaveLength(1)
  }
})

test('a number is parted from its word where the line would have holes, and the text is the same', async () => {
  const paragraph = '<p>The backlog diminishes steadily (Equation\u00A0(23.3)), since nothing else arrives.</p>'
  const parted = await set(paragraph, 284)
  expect(parted.lines).toEqual(['The backlog diminishes steadily (Equation', '(23.3)), since nothing else arrives.'])
  expect(parted.text).toBe('The backlog diminishes steadily (Equation (23.3)), since nothing else arrives.')
  expect(parted.counted.left).toBe(0)
  const whole = await set(paragraph, 236)
  expect(whole.lines[1]).toMatch(/^\(Equation\s\(23\.3\)\),/)
})

test('two spaces with a mark between them are one', async () => {
  const marked = await set('<p>One word and <span id="mark"></span> another.</p>', 400)
  const bare = await set('<p>One word and another.</p>', 400)
  expect(marked.widths).toEqual(bare.widths)
})

test('a paragraph that comes out otherwise than wanted is left as it was', async () => {
  const { text, counted } = await set(`<p class="stamped">${words}</p>`, 247)
  // Words of the sheet stand where no text says so: the lines cannot be those that were reckoned.
  expect(text.replaceAll('\u00AD', '')).toBe(plain)
  expect(text.split('\u00AD')).toHaveLength(words.split('\u00AD').length)
  expect(counted).toMatchObject({ justified: 0, left: 1 })
})

test('a paragraph that cannot be read is left to the browser, and counted', async () => {
  const { counted } = await set('<p>One line<br>and another one, which is long enough for two.</p>', 247)
  expect(counted).toMatchObject({ justified: 0, left: 1 })
})

test('a line does not end after the letter of "e-mail" where its spaces can do without', async () => {
  const said = 'Unquestionably straightforward correspondence is the e-mail addresses everybody remembers.'
  const { lines, text, counted } = await set(`<p>${said}</p>`, 384)
  expect(lines).toEqual([
    'Unquestionably straightforward correspondence is the',
    'e-mail addresses everybody remembers.',
  ])
  expect(text).toBe(said)
  expect(counted.left).toBe(0)
})
