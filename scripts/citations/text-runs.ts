import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { TextRun } from '../book/citations.ts'
import { splitFormulas } from './run-marks.ts'

/** A run of what the processor wrote, with the key of the work that it stands for in a citation. */
export interface ProcessedRun extends TextRun {
  readonly key?: string | undefined
}

type Look = Omit<ProcessedRun, 'text' | 'math'>

/** The processor's HTML as runs: its markup becomes facts, addresses links, marked TeX formulas. */
export function runsOf(html: string): ProcessedRun[] {
  return runsOfTree(parse(html))
}

/** HTML of the processor, as a tree. */
export function parse(html: string): ElementContent[] {
  return fromHtml(html.trim(), { fragment: true }).children.filter((node) => node.type !== 'doctype')
}

/** The same of a tree. Words of one look are one run; nothing stands before the first word or after the last. */
export function runsOfTree(nodes: readonly ElementContent[]): ProcessedRun[] {
  const runs: ProcessedRun[] = []
  const walk = (node: ElementContent, look: Look): void => {
    if (node.type === 'text') runs.push(...linked(node.value, look))
    else if (node.type === 'element') for (const child of node.children) walk(child, lookOf(node, look))
  }
  for (const node of nodes) walk(node, {})
  return trimmed(joinRuns(runs))
}

function lookOf({ tagName, properties }: Element, look: Look): Look {
  const style = typeof properties['style'] === 'string' ? properties['style'].replaceAll(/\s/g, '') : ''
  if (tagName === 'i' || tagName === 'em') return { ...look, italic: look.italic !== true }
  if (tagName === 'b' || tagName === 'strong') return { ...look, bold: look.bold !== true }
  if (tagName === 'sup' || tagName === 'sub') return { ...look, raised: tagName }
  if (tagName === 'a' && typeof properties['dataKey'] === 'string')
    return { ...look, key: decodeURIComponent(properties['dataKey']) }
  if (style.includes('font-style:normal')) return { ...look, italic: undefined }
  if (style.includes('font-weight:normal')) return { ...look, bold: undefined }
  if (style.includes('font-variant:small-caps')) return { ...look, smallCaps: true }
  if (style.includes('font-variant:normal')) return { ...look, smallCaps: undefined }
  return look
}

const address = /(doi:\s?)(10\.\S+?)(?=[.,;)]*(?:\s|$))|(https?:\/\/\S+?)(?=[.,;)]*(?:\s|$))/g

function linked(text: string, look: Look): ProcessedRun[] {
  const runs: ProcessedRun[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    if (found.index > at) runs.push(...withFormulas(text.slice(at, found.index), look))
    const [whole, , doi, url] = found
    runs.push({ ...look, text: whole, href: doi === undefined ? url : `https://doi.org/${doi}` })
    at = found.index + whole.length
  }
  if (at < text.length) runs.push(...withFormulas(text.slice(at), look))
  return runs
}

function withFormulas(text: string, look: Look): ProcessedRun[] {
  return splitFormulas(text).flatMap((part, at): ProcessedRun[] =>
    part === '' ? [] : at % 2 === 0 ? [{ ...look, text: part }] : [{ ...look, text: part, math: part }],
  )
}

/** Neighbours of one look as one. */
export function joinRuns(runs: readonly ProcessedRun[]): ProcessedRun[] {
  const made: ProcessedRun[] = []
  for (const run of runs) {
    const before = made.at(-1)
    if (before !== undefined && before.math === undefined && run.math === undefined && sameLook(before, run))
      made[made.length - 1] = { ...before, text: before.text + run.text }
    else made.push(run)
  }
  return made
}

const looks = ['italic', 'bold', 'smallCaps', 'raised', 'href', 'key'] as const

function sameLook(left: ProcessedRun, right: ProcessedRun): boolean {
  return looks.every((look) => (left[look] ?? false) === (right[look] ?? false))
}

function trimmed(runs: readonly ProcessedRun[]): ProcessedRun[] {
  return runs
    .map((run, at) => {
      const start = at === 0 ? run.text.trimStart() : run.text
      return { ...run, text: (at === runs.length - 1 ? start.trimEnd() : start).replaceAll(/[\n ]+/g, ' ') }
    })
    .filter(({ text }) => text !== '')
}
