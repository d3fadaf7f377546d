import type { Nodes } from 'hast'
import { parse, walk } from 'css-tree'
import type { Use } from '../book/theme.ts'

/** What a face of each use must be able to draw; an empty string means that nothing is set in it. */
export type Characters = Readonly<Record<Use, string>>

/** Elements of HTML whose text is set in the face for code. */
export const monospaced: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'tt'])

/** Printable ASCII, the spaces and hyphens that readers insert themselves, and the usual list marks. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => index + 32))}\u00A0\u00AD\u2010\u2011\u2022\u25E6\u25AA`

/** MathML draws these without anybody writing them: the root sign, minus for hyphen, the bar of an accent. */
const drawn = '\u221A\u2212\u2032\u203E\u00AF'

/** A rendered book, or the finished pages of one. */
interface Written {
  readonly documents: readonly { readonly tree: Nodes }[]
}

/**
 * The characters that a book sets in the faces of each use, sorted. `css` adds what style sheets put before and after;
 * `extra` what the book says outside its documents (titles in the navigation).
 */
export function charactersOf(rendered: Written, css: string, extra: string): Characters {
  const found = { text: new Set<string>(), mono: new Set<string>(), math: new Set<string>() }
  for (const { tree } of rendered.documents) collect(tree, 'text', found)
  for (const character of stringsOf(css) + extra) found.text.add(character)
  const text = [...found.text].flatMap((character) => [character, character.toUpperCase(), character.toLowerCase()])
  const math = [...found.math].flatMap((character) => [character, ...italic(character)])
  return {
    text: sorted(text.join('') + always),
    sans: sorted(text.join('') + always),
    mono: found.mono.size === 0 ? '' : sorted([...found.mono].join('') + always),
    math: found.math.size === 0 ? '' : sorted(math.join('') + drawn + always),
  }
}

type Said = Exclude<Use, 'sans'>

/** What trees say in each face, and nothing that stands in code or formulas as text: where a font is missed is the question. */
export function saidByUse(trees: readonly Nodes[]): Readonly<Record<Said, string>> {
  const said = { text: new Set<string>(), mono: new Set<string>(), math: new Set<string>() }
  for (const tree of trees) collectWords(tree, 'text', said)
  return { text: [...said.text].join(' '), mono: [...said.mono].join(' '), math: [...said.math].join(' ') }
}

/** Whole texts, since emoji are sequences. */
function collectWords(node: Nodes, use: Said, said: Readonly<Record<Said, Set<string>>>): void {
  if (node.type === 'text') said[use].add(node.value)
  if (!('children' in node)) return
  for (const child of node.children) collectWords(child, useWithin(node, use), said)
}

function useWithin(node: Nodes, use: Said): Said {
  const name = node.type === 'element' ? node.tagName : ''
  return name === 'math' ? 'math' : monospaced.has(name) && use === 'text' ? 'mono' : use
}

function collect(node: Nodes, use: Said, found: Readonly<Record<Said, Set<string>>>): void {
  // What stands in code or in a formula is also set in the text face: titles in the navigation, alternative texts.
  if (node.type === 'text') {
    for (const character of node.value) {
      found[use].add(character)
      found.text.add(character)
    }
  }
  if (!('children' in node)) return
  const name = node.type === 'element' ? node.tagName : ''
  const inner = useWithin(node, use)
  if (name === 'math') found.math.add(' ')
  for (const child of node.children) collect(child, inner, found)
}

/** MathML Core §4.2: a lone letter in `<mi>` is drawn as the mathematical italic of Unicode. */
function italic(letter: string): string[] {
  if (letter === 'h') return ['\u210E']
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x41 && code <= 0x5a) return [String.fromCodePoint(0x1d434 + code - 0x41)]
  if (code >= 0x61 && code <= 0x7a) return [String.fromCodePoint(0x1d44e + code - 0x61)]
  if (code >= 0x391 && code <= 0x3a9) return [String.fromCodePoint(0x1d6e2 + code - 0x391)]
  if (code >= 0x3b1 && code <= 0x3c9) return [String.fromCodePoint(0x1d6fc + code - 0x3b1)]
  const others = 'ıȷ∂ϵϑϰϕϱϖ∇'.indexOf(letter)
  return others < 0 ? [] : ['𝚤 𝚥 𝜕 𝜖 𝜗 𝜘 𝜙 𝜚 𝜛 𝛻'.split(' ')[others] ?? '']
}

/** All string literals of a sheet: its generated content. */
function stringsOf(css: string): string {
  let strings = ''
  walk(parse(css, { parseCustomProperty: true }), (node) => {
    if (node.type === 'String') strings += node.value
  })
  return strings
}

function sorted(text: string): string {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  return points
    .filter((point) => point >= 0x20)
    .sort((a, b) => a - b)
    .map((point) => String.fromCodePoint(point))
    .join('')
}
