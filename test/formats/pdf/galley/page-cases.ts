/** One case of a file below `test/cases/pages/`: `## title`, some words about it, a fence with what a writer writes. */
export interface PageCase {
  readonly title: string
  readonly words: string
  /** `markdown`, or `html`: what stands in the run's section, for what no Markdown says. */
  readonly kind: 'markdown' | 'html'
  /** Letters in a line and lines on a page. */
  readonly width: number
  readonly height: number
  /** More of a sheet. */
  readonly css: string
  readonly info: string
  readonly source: string
}

export interface Drawn {
  readonly map: string
  readonly messages: readonly string[]
}

const fence = /^(`{3,})(markdown|html) ((\d+)x(\d+)(?: [^\n]*)?)\n([^]*?)^\1$/m

/** What stands before the first case, and the cases; maps and messages of an earlier run are left out. */
export function casesIn(text: string): { readonly head: string; readonly cases: readonly PageCase[] } {
  const blanked = text.replace(/^(`{3,})[^]*?^\1$/gm, (block) => block.replace(/^##/gm, '--'))
  const starts = [...blanked.matchAll(/^## (.+)$/gm)].map(({ 1: title = '', index }) => ({ title, index }))
  const cases = starts.map(({ title, index }, at) => caseOf(title, text.slice(index, starts[at + 1]?.index)))
  return { head: text.slice(0, starts[0]?.index), cases }
}

function caseOf(title: string, section: string): PageCase {
  const found = fence.exec(section)
  if (found === null) throw new Error(`"${title}" has no source: \`\`\`markdown 30x10`)
  const [, , kind, info = '', width, height, source = ''] = found
  const css = /^```css\n([^]*?)^```$/m.exec(section)?.[1] ?? ''
  return {
    title,
    words: section.slice(section.indexOf('\n') + 1, found.index),
    kind: kind === 'html' ? 'html' : 'markdown',
    width: Number(width),
    height: Number(height),
    css,
    info,
    source,
  }
}

/** A case as it stands in its file. */
export function textOf({ title, words, kind, info, source }: PageCase, { map, messages }: Drawn): string {
  const fenced = (name: string, body: string): string => {
    const ticks = body.includes('```') ? '````' : '```'
    return `${ticks}${name}\n${body}${ticks}\n\n`
  }
  const told = messages.map((line) => `${line}\n`).join('')
  return `## ${title}\n${words}${fenced(`${kind} ${info}`, source)}${fenced('pages', map)}${fenced('messages', told)}`
}
