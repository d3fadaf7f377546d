import { wordParts } from '../../lines/word-parts.ts'
import type { InlineText } from './inline-text.ts'
import type { StyleBook } from './style-book.ts'

/** px of a word up to each place where it may be divided, and to its end. */
export type WordWidths = readonly number[]

/** Widths of words as the browser sets them, kerned and with their ligatures. They stay known as long as the tab is open. */
export interface WordMeasures {
  /** Measures what is not known yet of texts, in one layout. */
  readonly learn: (texts: readonly InlineText[]) => void
  readonly widths: (style: string, text: string) => WordWidths
  readonly space: (style: string) => number
  readonly hyphen: (style: string) => number
}

/** What a space and a hyphen are measured by. Which hyphen is shown depends on the face: only a line that ends in it tells. */
const spaced = 'n\u00A0n'
const unspaced = 'nn'
const hyphen = 'n\u00ADn'

export function openWordMeasures(styles: StyleBook): WordMeasures {
  const known = new Map<string, Map<string, WordWidths>>()
  const widths = (style: string, text: string): WordWidths => known.get(style)?.get(text) ?? [0]
  const whole = (style: string, text: string): number => widths(style, text).at(-1) ?? 0
  return {
    learn: (texts) => measure(unknownOf(texts, known), styles, known),
    widths,
    space: (style) => whole(style, spaced) - whole(style, unspaced),
    hyphen: (style) => whole(style, hyphen) - whole(style, unspaced) / 2,
  }
}

type Known = ReadonlyMap<string, ReadonlyMap<string, WordWidths>>

/** What there is of texts that was never measured, by style. */
function unknownOf(texts: readonly InlineText[], known: Known): ReadonlyMap<string, ReadonlySet<string>> {
  const unknown = new Map<string, Set<string>>()
  const styles = new Set<string>()
  const add = (style: string, text: string): void => {
    if (known.get(style)?.has(text) === true) return
    const own = unknown.get(style)
    if (own === undefined) unknown.set(style, new Set([text]))
    else own.add(text)
  }
  for (const { style, tokens } of texts) {
    styles.add(style)
    for (const token of tokens) {
      if (token.kind === 'word') add(token.style, token.text)
      if (token.kind === 'word' || token.kind === 'gap') styles.add(token.style)
    }
  }
  for (const style of styles) for (const text of [spaced, unspaced, hyphen]) add(style, text)
  return unknown
}

function measure(
  unknown: ReadonlyMap<string, ReadonlySet<string>>,
  styles: StyleBook,
  known: Map<string, Map<string, WordWidths>>,
): void {
  const stage = document.createElement('div')
  stage.style.cssText = 'position: absolute; inset: 0 auto auto 0; visibility: hidden; white-space: pre'
  const rows: { readonly style: string; readonly text: string; readonly node: Text }[] = []
  for (const [style, texts] of unknown) {
    const block = document.createElement('div')
    block.style.cssText = `${styles.declarations(style)}; text-indent: 0; text-align: left; word-spacing: 0`
    const hyphens = document.createElement('div')
    hyphens.style.cssText = 'width: min-content; white-space: normal; hyphens: manual'
    for (const text of texts) {
      // A line of one block each: blocks of their own take twice the time.
      const node = document.createTextNode(text === hyphen ? text : `${text.replaceAll('\u00AD', '')}\n`)
      if (text === hyphen) hyphens.append(node)
      else block.append(node)
      rows.push({ style, text, node })
    }
    block.append(hyphens)
    stage.append(block)
  }
  document.body.append(stage)
  const range = document.createRange()
  for (const { style, text, node } of rows) {
    const own = known.get(style) ?? new Map<string, WordWidths>()
    const box = node.parentElement?.getBoundingClientRect()
    own.set(text, text === hyphen ? [box?.width ?? 0] : widthsOf(node, text, range))
    known.set(style, own)
  }
  stage.remove()
}

function widthsOf(node: Text, text: string, range: Range): WordWidths {
  let at = 0
  return wordParts(text).map((part) => {
    range.setStart(node, 0)
    range.setEnd(node, (at += part.text.length))
    return range.getBoundingClientRect().width
  })
}
