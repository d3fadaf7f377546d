import { createRequire } from 'node:module'
import type { Element, Nodes, Text } from 'hast'
import { divisionExceptions } from './division-exceptions.ts'
import { classesOf } from './visit.ts'

/** Puts U+00AD where a word may be divided. */
export type Hyphenator = (word: string) => string

const softHyphen = '\u00AD'
const require = createRequire(import.meta.url)

/** What the language's own rules of division are filed under, where that is not its tag. */
const patternNames: Readonly<Record<string, string>> = {
  en: 'en-us',
  de: 'de-1996',
  'de-ch': 'de-ch-1901',
  mn: 'mn-cyrl',
}

/** Finds the hyphenation patterns of a language (BCP 47) or of its primary subtag; undefined when there are none.
 *
 * @param exceptions words as the author divides them: `dis-trib-uted`
 */
export function hyphenatorFor(language: string, exceptions: readonly string[] = []): Hyphenator | undefined {
  const tag = language.toLowerCase()
  const primary = tag.split('-')[0] ?? tag
  for (const name of [patternNames[tag], tag, patternNames[primary], primary]) {
    if (name === undefined || !/^[a-z0-9-]+$/.test(name)) continue
    const divide = load(name)
    if (divide === undefined) continue
    return withExceptions(remembering(withExceptions(divide, divisionExceptions[primary] ?? [])), exceptions)
  }
  return undefined
}

// The package has no types: this is all that is used of it.
type CreateHyphenator = (
  patterns: unknown,
  options: { hyphenChar: string; minWordLength: number; html: boolean },
) => Hyphenator

function load(name: string): Hyphenator | undefined {
  try {
    const create = require('hyphen') as CreateHyphenator
    return create(require(`hyphen/patterns/${name}.js`), { hyphenChar: softHyphen, minWordLength: 5, html: false })
  } catch {
    return undefined
  }
}

/** Words that the author divides, whatever their capitals. */
function withExceptions(divide: Hyphenator, exceptions: readonly string[]): Hyphenator {
  if (exceptions.length === 0) return divide
  const known = new Map(exceptions.map((word) => [word.replaceAll('-', '').toLowerCase(), word.split('-')]))
  return (word) => {
    const parts = known.get(word.toLowerCase())
    if (parts === undefined) return divide(word)
    let at = 0
    return parts.map((part) => word.slice(at, (at += part.length))).join(softHyphen)
  }
}

function remembering(divide: Hyphenator): Hyphenator {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const made = keepEnds(divide(word))
    known.set(word, made)
    return made
  }
}

/** At least two letters stay before a division and three come after it; no consonant stands alone between two. */
function keepEnds(divided: string): string {
  const parts = divided.split(softHyphen)
  // Patterns know no syllables: a consonant between two division points is none.
  for (let at = parts.length - 2; at >= 0; at--) {
    if (/^[^aeiouy]$/iu.test(plain(parts[at] ?? ''))) parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`)
  }
  while (parts.length > 1 && (parts[0]?.length ?? 0) < 2) parts.splice(0, 2, `${parts[0]}${parts[1]}`)
  while (parts.length > 1 && (parts.at(-1)?.length ?? 0) < 3) parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`)
  return parts.join(softHyphen)
}

/** Without accents. */
function plain(letters: string): string {
  return letters.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Running text lives here … */
const running: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'figcaption', 'blockquote'])
/** … and what is spelled, looked up or measured is never divided. */
const whole: ReadonlySet<string> = new Set(
  'code pre kbd samp var math svg table h1 h2 h3 h4 h5 h6 dt script style'.split(' '),
)

/** Languages whose nouns begin with capitals: such a word there need not be a name. */
const capitalNouns: ReadonlySet<string> = new Set(['de', 'gsw', 'lb', 'nds'])

/**
 * Puts soft hyphens into the running text of a tree. Words with digits or capitals after the first letter (identifiers,
 * acronyms), names (words that begin with a capital within a sentence), addresses, words with a hyphen of their own, and
 * words that go on in an element stay whole. Changes the tree.
 */
export function hyphenate(tree: Nodes, divide: Hyphenator, language: string): void {
  const named = !capitalNouns.has(language.toLowerCase().split('-')[0] ?? '')
  hyphenateIn(tree, (word, before) => (named && isName(word, before) ? word : divide(word)), false)
}

/** Divides a word, given what stands before it in its text. */
type DivideAfter = (word: string, before: string) => string

function hyphenateIn(tree: Nodes, divide: DivideAfter, inText: boolean): void {
  if (!('children' in tree)) return
  for (const [index, child] of tree.children.entries()) {
    if (child.type === 'text') {
      if (inText) child.value = divideText(child, tree.children[index - 1], tree.children[index + 1], divide)
    } else if (child.type === 'element' && !isWhole(child)) {
      hyphenateIn(child, divide, inText || running.has(child.tagName))
      if (running.has(child.tagName)) joinLastWord(child)
    }
  }
}

/** What is not divided: also what is referred to, "Section 2.4", which is looked for as one. */
function isWhole(element: Element): boolean {
  const classes = classesOf(element)
  return whole.has(element.tagName) || ['nohyphens', 'reference', 'citation'].some((name) => classes.includes(name))
}

/** A capital where no sentence begins; what stands first in its text may begin one. */
function isName(word: string, before: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  return !/(?:^|[.!?:\u2026][)\]"'\u2019\u201D\u00BB]*\s)\s*[(["'\u2018\u201C\u00AB\u00BF\u00A1]*$/.test(before)
}

function divideText(text: Text, before: Nodes | undefined, after: Nodes | undefined, divide: DivideAfter): string {
  const { value } = text
  return value.replaceAll(/[^\s\u2014\u2013]+/g, (chunk, at: number) => {
    if (/[/@\\_]|\w-\w|\.\w|\d/.test(chunk)) return chunk
    if (at === 0 && joins(before)) return chunk
    if (at + chunk.length === value.length && joins(after)) return chunk
    return chunk.replaceAll(/[\p{L}\p{M}]{5,}/gu, (word, inside: number) => {
      if (!/^.\p{Ll}+$/u.test(word)) return word
      return divide(word, value.slice(Math.max(0, at + inside - 8), at + inside))
    })
  })
}

function joins(neighbour: Nodes | undefined): boolean {
  if (neighbour?.type !== 'element' || neighbour.tagName === 'math' || neighbour.tagName === 'br') return false
  return !classesOf(neighbour).includes('note-call')
}

/** A paragraph does not end with half a word. True when the last word was found. */
function joinLastWord(parent: Element): boolean {
  for (const child of parent.children.toReversed()) {
    if (child.type === 'element' && joinLastWord(child)) return true
    if (child.type !== 'text' || child.value.trim() === '') continue
    child.value = child.value.replace(/\S+\s*$/, (word) => word.replaceAll(softHyphen, ''))
    return true
  }
  return false
}
