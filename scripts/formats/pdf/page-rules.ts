import type { BookConfig, OutputConfig } from '../../book/config.ts'
import type { RenderedDocument } from '../../book/rendered.ts'
import { cssString } from './css-string.ts'
import { type MarginBox, marginBoxes, plainBoxes } from './margin-boxes.ts'
import { blankPageNames, isDisplayed, type Run } from './page-name.ts'
import { type RunningHeads, runningHeads } from './running-heads.ts'

/**
 * The `@page` rules that no theme can write: the page's size, one named page for each run of pages with its running
 * heads spelled out, folios that are roman in the front matter and begin at 1 after it. Of what CSS has for this,
 * Chromium prints named pages, counters of a page context and counter styles; so a running head is a counter of the
 * run's own pages in a style that is empty for the first one (an opening carries no head) and the title after it.
 */
export function pageRules(
  runs: readonly Run[],
  documents: readonly RenderedDocument[],
  config: BookConfig,
  output: OutputConfig,
  themeCss: string,
): string {
  const own = marginBoxes(themeCss)
  const boxes = own.length === 0 ? plainBoxes : own
  const blanks = Object.entries(blankPageNames).map(([which, name]): Run => ({
    name,
    role: 'titlepage',
    front: which === 'front',
    recto: false,
  }))
  const rules = [...runs, ...blanks].map((run) => runRules(run, runningHeads(run, documents, config), boxes))
  const { width, height } = output.page
  return [`@page { size: ${width}mm ${height}mm }`, ...rules].join('\n')
}

function runRules(run: Run, heads: RunningHeads, boxes: readonly MarginBox[]): string {
  const { name, front, role } = run
  const folio = front ? 'page 0 octavo-front 1' : 'page 1'
  const bare = isDisplayed(role)
  return [
    `#${name}, .${name} { page: ${name} }`,
    `@page ${name} { counter-increment: ${folio} ${name} 1 }`,
    ...(bare ? [] : headStyles(name, heads)),
    ...boxes.map(
      ({ side, box, content }) =>
        `@page ${name}${side} { @${box} { content: ${bare ? 'none' : spelledOut(content, name, front)} } }`,
    ),
  ].join('\n')
}

function headStyles(name: string, heads: RunningHeads): string[] {
  return Object.entries(heads).flatMap(([which, text]: [string, string]) => [
    `@counter-style ${name}-${which} { system: fixed 1; symbols: ""; suffix: ""; fallback: ${name}-${which}-on }`,
    `@counter-style ${name}-${which}-on { system: cyclic; symbols: ${cssString(text)}; suffix: "" }`,
  ])
}

function spelledOut(content: string, name: string, front: boolean): string {
  return content
    .replaceAll(/string\(\s*(book|part|chapter)\b[^)]*\)/g, (_, which: string) => `counter(${name},${name}-${which})`)
    .replaceAll(/counter\(\s*page\s*\)/g, front ? 'counter(octavo-front,lower-roman)' : 'counter(page)')
}
