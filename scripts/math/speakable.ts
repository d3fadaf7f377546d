import type { Element, ElementContent } from 'hast'
import { element, textOf } from './tree/element.ts'

/** Words that the speech of a language puts in the place of these (see `speech.ts`). */
export const spokenMarks = {
  given: '\uE000',
  superscript: '\uE001',
  vector: '\uE002',
  choose: '\uE003',
  delta: '\uE004',
} as const

/** The same formula without what only the eye needs, and mended where speech rules are known to misread it. */
export function speakable(math: Element): Element {
  const copy = structuredClone(math)
  delete copy.properties['alttext']
  walk(copy)
  return copy
}

function walk(node: Element): void {
  joinScripts(node)
  conditional(node)
  binomial(node)
  node.children = node.children.flatMap(mend)
  for (const child of node.children) if (child.type === 'element') walk(child)
}

const spacesOnly = /^(?:mspace|mphantom|mprescripts)$/
const looks = ['lspace', 'rspace', 'className', 'style', 'mathcolor', 'mathbackground', 'mathsize', 'voffset']

function mend(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return [child]
  for (const name of looks) delete child.properties[name]
  if (child.tagName === 'mphantom') return [element('mrow', {})]
  if (child.tagName === 'mi') upright(child)
  if (child.tagName === 'mover') return [hat(child)]
  return child.tagName === 'msup' ? bracketed(child) : [child]
}

const functions =
  /^(?:arc)?(?:sin|cos|tan|cot|sec|csc)h?$|^(?:log|ln|lg|exp|lim|limsup|liminf|inf|sup|max|min|det|dim|ker|deg|gcd|lcm|arg|hom|mod|Pr)$/

/** An upright letter is not "normal H"; a unit or an own operator is a word, not a product of letters. */
function upright(node: Element): void {
  delete node.properties['mathvariant']
  const text = textOf(node)
  // Speech takes the capital delta for a triangle.
  if (text === 'Δ') Object.assign(node, word('delta'))
  if (/^[a-zA-Z]{2,}$/.test(text) && !functions.test(text)) node.tagName = 'mtext'
}

const hats: Readonly<Record<string, string>> = { ˆ: '^', '\u0302': '^', '˜': '~', '‾': '¯' }

function hat(node: Element): Element {
  const [base, mark] = node.children
  const text = mark?.type === 'element' ? mark.children[0] : undefined
  if (base?.type !== 'element' || mark?.type !== 'element' || text?.type !== 'text') return node
  text.value = hats[text.value] ?? text.value
  const vector = text.value === '→' && mark.properties['stretchy'] === 'false'
  return vector ? element('mrow', {}, [word('vector'), base]) : node
}

/** `f^{(4)}` is a derivative or an index, never a power. */
function bracketed(node: Element): Element[] {
  const [base, script] = node.children
  if (base?.type !== 'element' || script?.type !== 'element' || base.tagName !== 'mi' || script.tagName !== 'mrow')
    return [node]
  const inner = inBrackets(script)
  if (inner === undefined) return [node]
  const apply = element('mo', {}, [{ type: 'text', value: '\u2061' }])
  return [element('mrow', {}, [base, word('superscript'), ...inner]), apply]
}

function inBrackets(row: Element): ElementContent[] | undefined {
  const [first, last] = [row.children[0], row.children.at(-1)]
  const closed = first?.type === 'element' && last?.type === 'element' && textOf(first) === '(' && textOf(last) === ')'
  return closed ? row.children.slice(1, -1) : undefined
}

/** A fraction without a line between brackets is no matrix. */
function binomial(node: Element): void {
  const inner = inBrackets(node)
  const [only] = inner ?? []
  if (
    inner?.length !== 1 ||
    only?.type !== 'element' ||
    only.tagName !== 'mfrac' ||
    only.properties['linethickness'] !== '0'
  )
    return
  const [upper, lower] = only.children
  if (upper !== undefined && lower !== undefined) node.children = [upper, word('choose'), lower]
}

/** mhchem hangs its indices on an invisible letter after the element's name. */
function joinScripts(node: Element): void {
  const kept: ElementContent[] = []
  for (const child of node.children) {
    const before = kept.at(-1)
    const joins = child.type === 'element' && /^msu[bp](?:sup)?$/.test(child.tagName) && isInvisible(child.children[0])
    if (joins && before?.type === 'element' && before.tagName === 'mi') {
      kept.pop()
      child.children = [before, ...child.children.slice(1)]
    }
    kept.push(child)
  }
  node.children = kept
}

function isInvisible(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element') return false
  return spacesOnly.test(node.tagName) || (/^m(?:row|padded)$/.test(node.tagName) && node.children.every(isInvisible))
}

/** `P(A | B)` is "A given B" and not "A divides B". */
function conditional(node: Element): void {
  const texts = node.children.map((child) => (child.type === 'element' ? textOf(child) : ''))
  texts.forEach((text, start) => {
    if (!/^[([]$/.test(text) || !/^(?:[Ppq]|Pr|[EHI]|𝔼|ℙ|ℰ|Var|Cov)$/.test(headOf(node.children[start - 1]))) return
    const end = closing(texts, start)
    const bars = texts.flatMap((bar, index) => (index > start && index < end && /^[|∣]$/.test(bar) ? [index] : []))
    const [only] = bars
    if (bars.length === 1 && only !== undefined) node.children[only] = word('given')
  })
}

function headOf(node: ElementContent | undefined): string {
  if (node?.type !== 'element') return ''
  const [base] = node.children
  return /^msu[bp]$/.test(node.tagName) ? headOf(base) : textOf(node)
}

function closing(texts: readonly string[], start: number): number {
  let depth = 0
  for (let index = start; index < texts.length; index++) {
    if (/^[([]$/.test(texts[index] ?? '')) depth++
    if (/^[)\]]$/.test(texts[index] ?? '') && --depth === 0) return index
  }
  return texts.length
}

function word(name: keyof typeof spokenMarks): Element {
  return element('mtext', {}, [{ type: 'text', value: spokenMarks[name] }])
}
