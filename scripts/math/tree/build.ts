import type { Element } from 'hast'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { MmlMo } from 'mathjax-full/js/core/MmlTree/MmlNodes/mo.js'
import { limits } from '../limits.ts'
import { colours, flag, looks } from './attributes.ts'
import { addClass, element, one, type Attributes } from './element.ts'
import { lengthOf } from './lengths.ts'
import { padded } from './padded.ts'
import { buildRow } from './row.ts'
import { attached } from './scripts.ts'
import { table } from './table.ts'
import { identifier, number, operator, textIn, words } from './tokens.ts'

export interface Builder {
  /** Elements for a node: none for what says nothing, several for what was only a wrapper. */
  readonly build: (node: MmlNode) => Element[]
  /** The one child of a node that stands for a row. */
  readonly row: (node: MmlNode) => Element[]
  /** Exactly one element for the n-th child. */
  readonly child: (node: MmlNode, index: number) => Element
  /** Operators written so far, for whoever has a space to give to them. */
  readonly operators: Map<MmlNode, Element>
}

/** Nested deeper than any reader's stack is safe with. */
export const tooDeep: Error = new Error('The formula is nested too deeply')

/** Turns MathJax's tree into MathML Core: see the table of passes in the architecture notes on mathematics. */
export function createBuilder(): Builder {
  const operators = new Map<MmlNode, Element>()
  let depth = 0
  const build = (node: MmlNode): Element[] => {
    if (++depth > limits.depth) throw tooDeep
    try {
      return (kinds[node.kind] ?? wrapper)(node, builder)
    } finally {
      depth--
    }
  }
  const row = (node: MmlNode): Element[] => {
    const [inner] = node.childNodes as MmlNode[]
    return buildRow(inner?.isInferred ? inner : node, builder)
  }
  const child = (node: MmlNode, index: number): Element => {
    const found = node.childNodes[index] as MmlNode | null | undefined
    return one(found === undefined || found === null ? [] : build(found))
  }
  const builder: Builder = { build, row, child, operators }
  return builder
}

type Build = (node: MmlNode, builder: Builder) => Element[]

const kinds: Readonly<Record<string, Build>> = {
  mi: identifier,
  mn: number,
  mtext: words,
  ms: words,
  mo: (node, builder) => {
    const made = operator(node as MmlMo)
    const [only] = made
    if (only !== undefined) builder.operators.set(node, only)
    return made
  },
  mspace: space,
  mrow: (node, builder) => grouped(buildRow(node, builder)),
  TeXAtom: (node, builder) => grouped(builder.row(node)),
  inferredMrow: buildRow,
  mfrac: (node, builder) => [
    element('mfrac', { linethickness: thickness(node), ...colours(node) }, [
      builder.child(node, 0),
      builder.child(node, 1),
    ]),
  ],
  msqrt: (node, builder) => [element('msqrt', colours(node), builder.row(node))],
  mroot: fixed('mroot', 2),
  msub: fixed('msub', 2),
  msup: fixed('msup', 2),
  msubsup: fixed('msubsup', 3),
  munder: attached,
  mover: attached,
  munderover: attached,
  mmultiscripts: (node, builder) => [
    element(
      'mmultiscripts',
      colours(node),
      node.childNodes.map((_, index) => builder.child(node, index)),
    ),
  ],
  mprescripts: () => [element('mprescripts', {})],
  none: () => [element('none', {})],
  mstyle: style,
  mphantom: (node, builder) => [element('mphantom', {}, builder.row(node))],
  mpadded: padded,
  menclose: enclosed,
  mtable: table,
  // Readers cannot act; what MathJax would show first is what remains.
  maction: (node, builder) => builder.build((node as unknown as { selected: MmlNode }).selected),
  // Content that only a program could make: HTML inside, alignment marks, pictures.
  XML: () => [],
  maligngroup: () => [],
  malignmark: () => [],
  mglyph: () => [],
}

function wrapper(node: MmlNode, builder: Builder): Element[] {
  return node.isToken ? words(node) : builder.row(node)
}

/** One child needs no group, unless the group keeps it from growing with its neighbours. */
function grouped(parts: Element[]): Element[] {
  const [only] = parts
  if (only === undefined) return []
  const { stretchy, minsize, maxsize } = only.properties
  const grows = stretchy === 'true' && (minsize === undefined || minsize !== maxsize)
  if (parts.length === 1 && !grows) return parts
  return [element('mrow', {}, parts)]
}

function fixed(name: string, arity: number): Build {
  return (node, builder) => {
    const children = Array.from({ length: arity }, (_, index) => builder.child(node, index))
    return [element(name, colours(node), [...children.slice(0, 1).map(sized), ...children.slice(1)])]
  }
}

/** Chromium gives an operator its size only in a row: `\bigr)^2`. */
function sized(base: Element): Element {
  return base.tagName === 'mo' && base.properties['minsize'] !== undefined ? element('mrow', {}, [base]) : base
}

function space(node: MmlNode): Element[] {
  const length = (name: string): string | undefined => lengthOf(node.attributes.getExplicit(name))
  const size = { width: length('width'), height: length('height'), depth: length('depth') }
  const visible = Object.values(size).some((value) => value !== undefined && value !== '0')
  return visible ? [element('mspace', { ...size, mathbackground: colours(node)['mathbackground'] })] : []
}

function style(node: MmlNode, builder: Builder): Element[] {
  const parts = builder.row(node)
  const { attributes } = node
  const display = attributes.getExplicit('displaystyle')
  const level = attributes.getExplicit('scriptlevel')
  const had = surroundings(node)
  const set: Attributes = {
    displaystyle: display === undefined || flag(display) === had?.display ? undefined : String(flag(display)),
    scriptlevel: level === undefined || String(level) === had?.level ? undefined : String(level),
    ...looks(node),
  }
  // Spaces have no style of their own: MathJax wraps `\,` so that it keeps its size in scripts.
  const needed =
    Object.values(set).some((value) => value !== undefined) && parts.some((part) => part.tagName !== 'mspace')
  return needed ? [element('mstyle', set, parts)] : parts
}

const rowLike: ReadonlySet<string> = new Set([
  'math',
  'mrow',
  'TeXAtom',
  'mstyle',
  'mpadded',
  'mphantom',
  'menclose',
  'msqrt',
])
const basesFirst: ReadonlySet<string> = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'])

/** The style that a node finds where it stands, when its parent passes its own on unchanged. */
function surroundings(node: MmlNode): { readonly display: boolean; readonly level: string } | undefined {
  const holder = node.parent?.isInferred ? node.parent.parent : node.parent
  if (holder === null || holder === undefined) return undefined
  const same = rowLike.has(holder.kind) || (basesFirst.has(holder.kind) && holder.childNodes[0] === node)
  if (!same) return undefined
  return { display: flag(holder.attributes.get('displaystyle')), level: String(holder.attributes.get('scriptlevel')) }
}

const notations =
  /^(?:longdiv|actuarial|phasorangle|radical|box|roundedbox|circle|left|right|top|bottom|updiagonalstrike|downdiagonalstrike|verticalstrike|horizontalstrike|northeastarrow|updiagonalarrow|madruwb)$/

function enclosed(node: MmlNode, builder: Builder): Element[] {
  const wanted = String(node.attributes.get('notation') ?? '').split(/\s+/)
  const known = wanted.filter((name) => notations.test(name))
  const inner = builder.row(node)
  if (known.length === 0) return grouped(inner)
  const made = element('menclose', { notation: known.join(' '), ...colours(node) }, inner)
  addClass(made, ...known.map((name) => `m-${name}`))
  return [made]
}

function thickness(node: MmlNode): string | undefined {
  const value = node.attributes.getExplicit('linethickness')
  if (value === undefined || value === 'medium') return undefined
  if (value === 'thin') return '0.03em'
  if (value === 'thick') return '0.12em'
  return lengthOf(value)
}

/** Whether the tree holds an error that MathJax printed instead of throwing. */
export function findError(root: MmlNode): string | undefined {
  let found: string | undefined
  root.walkTree((node) => {
    if ((node as MmlNode).kind === 'merror') found ??= textIn(node.childNodes[0] as MmlNode)
  })
  return found
}
