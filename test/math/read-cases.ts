import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Element, ElementContent } from 'hast'
import type { TexProblem } from '../../scripts/math/formulas.ts'

/** One case: TeX, and the block that it must turn into. */
export interface MathCase {
  readonly file: string
  readonly title: string
  readonly tex: string
  readonly display: boolean
  readonly flavour: 'reflowable' | 'page'
  /** MathML as `pretty` writes it (without `<math>`), then every problem as `caret` shows it. */
  readonly expected: string
}

const section = /^## (.+)\n+```tex( inline)?( page)?\n([^]*?)\n```\n+```\n([^]*?)\n```$/gm

/** Every case of test/cases/math: `## title`, a `tex` fence (` inline` and ` page` say how), a fence with the outcome. */
export function readCases(): MathCase[] {
  const directory = path.join(import.meta.dirname, '../cases/math')
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(path.join(directory, file), 'utf8')
      const cases = Array.from(text.matchAll(section), ([, title = '', inline, page, tex = '', expected = '']) => ({
        file,
        title,
        tex,
        display: inline === undefined,
        flavour: page === undefined ? ('reflowable' as const) : ('page' as const),
        expected,
      }))
      const headings = text.match(/^## /gm)?.length ?? 0
      if (cases.length !== headings)
        throw new Error(`${file}: ${headings} headings, but ${cases.length} cases that can be read`)
      return cases
    })
}

/** One element a line; what holds only text stays on its line. */
export function pretty(nodes: readonly ElementContent[], indent = ''): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return `${indent}${node.value}`
      return node.type === 'element' ? prettyElement(node, indent) : ''
    })
    .join('\n')
}

function prettyElement(node: Element, indent: string): string {
  const attributes = Object.entries(node.properties).map(
    ([key, value]) =>
      ` ${key === 'className' ? 'class' : key}="${Array.isArray(value) ? value.join(' ') : String(value)}"`,
  )
  const start = `${indent}<${node.tagName}${attributes.join('')}`
  if (node.children.length === 0) return `${start}/>`
  const [only] = node.children
  if (only?.type === 'text') return `${start}>${visible(only.value)}</${node.tagName}>`
  return `${start}>\n${pretty(node.children, `${indent}  `)}\n${indent}</${node.tagName}>`
}

/** Characters that nobody would see in a case file. */
function visible(text: string): string {
  return text.replace(/[\u0300-\u036f\u00a0\u2061-\u2064]/g, (char) => `&#x${(char.codePointAt(0) ?? 0).toString(16)};`)
}

/** The line of the formula, a caret under the place, what is said about it. */
export function caret(tex: string, { id, reason, offset, note }: TexProblem): string {
  const start = tex.lastIndexOf('\n', offset - 1) + 1
  const line = tex.slice(start).split('\n', 1)[0] ?? ''
  const hint = note === undefined ? '' : `\n  ${note}`
  return `${line}\n${' '.repeat(offset - start)}^ ${id}\n${reason}.${hint}`
}
