import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { launchBrowser } from '../../../../scripts/base/browser/launch-browser.ts'
import { galleyScript } from '../../../../scripts/formats/pdf/galley-script.ts'
import type { Layout, LayoutRequest } from '../../../../scripts/formats/pdf/layout.ts'
import { pageFlavour } from '../../../../scripts/formats/pdf/page-flavour.ts'
import { structureCss } from '../../../../scripts/formats/pdf/structure-css.ts'
import { bookFrom } from '../../../manuscripts/in-memory.ts'
import { renderedFrom } from '../../../manuscripts/judge.ts'
import type { Drawn, PageCase } from './page-cases.ts'

export interface Drawer {
  readonly draw: (one: PageCase) => Promise<Drawn>
  readonly close: () => Promise<void>
}

/** px of a letter and of a line: Source Code Pro's letters are 0.6 em wide. */
const [letter, line] = [9.6, 20]

/** Everything is as high as some lines and indented by some letters, so that a map can show it. */
const sheet = readFileSync(path.join(import.meta.dirname, 'page-drawer.css'), 'utf8')
const drawing = readFileSync(path.join(import.meta.dirname, 'draw-pages.js'), 'utf8')

/** A tab in which cases are laid out and drawn. */
export async function openDrawer(): Promise<Drawer> {
  const launched = await launchBrowser({})
  const browser = launched.value
  if (browser === undefined) throw new Error(launched.messages.map(String).join('\n'))
  const page = await browser.browser.newPage()
  await page.emulateMediaType('print')
  await page.setContent(
    `<!doctype html><html lang="en"><head><style>${fontFace()}${structureCss}${sheet}</style><style id="own"></style></head><body></body></html>`,
  )
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined)')
  await page.evaluate(await galleyScript())
  await page.evaluate(drawing)
  return {
    draw: async (one) => {
      const request = await requestOf(one)
      await page.evaluate(`document.getElementById('own').textContent = ${JSON.stringify(one.css)}`)
      const layout = (await page.evaluate(`octavo.layOut(${JSON.stringify(request)})`)) as Layout // The script's answer.
      const map = String(await page.evaluate(`drawPages(${letter}, ${line})`))
      return { map, messages: layout.problems.map(told) }
    },
    close: async () => await browser.close(),
  }
}

function fontFace(): string {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-code-pro/package.json'))
  const bytes = readFileSync(path.join(folder, '400Regular/SourceCodePro_400Regular.ttf'))
  return `@font-face { font-family: Mono; src: url(data:font/ttf;base64,${bytes.toString('base64')}) }`
}

async function requestOf({ kind, source, width, height, info }: PageCase): Promise<LayoutRequest> {
  const inner = kind === 'html' ? source : await htmlOf(source)
  return {
    html: `<section class="document" id="run">${inner}</section>`,
    area: { width: width * letter + 0.5, height: height * line },
    spare: 40 * letter,
    columns: 1,
    bottom: info.includes('ragged') ? 'ragged' : 'flush',
    language: 'en',
    words: { continued: 'continued', continues: 'continues' },
    leastScale: 0.85,
  }
}

const book = `title: A Test\nauthors: [Ada Example]\nslug: test\ndate: 2026-11-22\ncontents: { chapters: [chapters/one.md] }\n`

async function htmlOf(markdown: string): Promise<string> {
  const read = await bookFrom(
    new Map([
      ['book.yaml', book],
      ['chapters/one.md', `# One\n\n${markdown}`],
    ]),
  )
  const tree = renderedFrom(read).documents[0]?.tree
  if (tree === undefined) throw new Error(read.messages.map(String).join('\n'))
  pageFlavour(tree)
  // The chapter's own heading would take lines of every map.
  const children = tree.children.filter((child) => child.type !== 'element' || child.tagName !== 'header')
  return toHtml({ ...tree, children })
}

function told({ kind, page, at, about, amount }: Layout['problems'][number]): string {
  const place = kind === 'overflow' || kind === 'lost' ? ` (${at ?? 'nowhere'})` : ''
  return `${kind} page ${page + 1}${place}: “${about}”${amount === undefined ? '' : ` ${amount}`}`
}
