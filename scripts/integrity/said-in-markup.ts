import type { Said } from './said.ts'
import { codeLine, squeezed, wordsIn } from './token.ts'

/** An element of XHTML or HTML, as much as reading it needs. */
export interface Markup {
  readonly name: string
  readonly attribute: (name: string) => string | undefined
  readonly children: readonly (Markup | string)[]
}

/** Elements within a line: what stands on either side of one may be one word. All others end a word. */
const phrasing: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** What shows no words of the book. */
const silent: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template'])

/** Reads a document of an EPUB or of the web edition as its readers do. */
export function saidInMarkup(root: Markup): Said {
  const text: string[] = []
  const lines: string[] = []
  const formulas: string[] = []
  const spoken: string[] = []
  const pictured: string[] = []
  read(root)
  return { words: wordsIn(text.join('')), lines, formulas, spoken, pictured }

  function read(element: Markup): void {
    if (silent.has(element.name)) return
    const apart = phrasing.has(element.name) && element.attribute('role') !== 'doc-noteref' ? '' : ' '
    text.push(apart)
    const said = { math: 'alttext', svg: 'aria-label', img: 'alt' }[element.name]
    if (said !== undefined) spoken.push(squeezed(element.attribute(said) ?? ''))
    // A table that is a picture says what its cells say.
    if (/\btable-picture\b/.test(element.attribute('class') ?? '')) {
      text.push(element.attribute('alt') ?? '')
      pictured.push(squeezed(element.attribute('alt') ?? ''))
    }
    if (element.name === 'math') formulas.push(squeezed(textOf(element)))
    else if (said === undefined) {
      if (element.name === 'pre') lines.push(...textOf(element).split('\n').map(codeLine))
      for (const child of element.children) {
        if (typeof child === 'string') text.push(child)
        else read(child)
      }
    }
    text.push(apart)
  }
}

/**
 * What is seen of an element: not what only keeps its room (MathML Core §3.3.7), and of a listing not the numbers of its
 * lines, which are text where a reader cannot count.
 */
function textOf({ name, attribute, children }: Markup): string {
  if (name === 'mphantom' || attribute('class') === 'line-number') return ''
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
