import type { Code } from 'mdast'
import type { Point } from 'unist'
import { noAttributes, parseAttributes } from '../../book/attributes.ts'
import type { Attributes, Listing } from '../../book/nodes.ts'

/** What the line of a fence says. */
export interface Info {
  readonly language?: string | undefined
  readonly role: Listing['role']
  readonly attributes: Attributes
  /** Where the words of the caption begin. */
  readonly captionAt?: Point | undefined
  /** The whole info string, when it could not be read. */
  readonly unread?: string | undefined
}

/** Classes that say how code is printed or used; any other that comes first is its language. */
const manners: ReadonlySet<string> = new Set(
  'numbered numberLines number-lines lineAnchors linenos unnumbered diff console output run stderr'.split(' '),
)

/** Other tools' names for what a listing's attributes say. */
const sameAs: Readonly<Record<string, string>> = {
  'lst-cap': 'caption',
  filename: 'file',
  highlight: 'hl',
  hl_lines: 'hl',
  'emphasize-lines': 'hl',
  startFrom: 'start',
  'start-from': 'start',
  'lineno-start': 'start',
  'tab-size': 'tab',
}

/**
 * Reads the opening line of a fence: ` ```ts {#lst:x} ` and pandoc's ` ```{.ts #lst:x} ` say the same, and `{2-3,7}` on
 * its own names the lines to highlight.
 *
 * @param opening the line as it was written, because Markdown takes the backslashes off a formula in a caption
 */
export function readInfo(node: Code, opening: string): Info {
  if (node.position === undefined) {
    return { language: node.lang ?? undefined, role: roleOf(node.lang ?? '', []), attributes: noAttributes }
  }
  const [, fence = '', written = ''] = /^(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/.exec(opening) ?? []
  if (fence === '') return { role: 'code', attributes: noAttributes }
  const [, first = '', braces] = /^([^\s{]*)\s*(?:\{(.*)\})?$/s.exec(written) ?? []
  const read = attributesIn(braces)
  const attributes = renamed(read ?? noAttributes)
  const { classes, values } = attributes
  const named =
    classes.find((name) => !manners.has(name)) ?? classes.find((name) => /^(?:console|output|diff)$/.test(name))
  const language = values['lang'] ?? (first === '' ? (named ?? written.replace(/[\s{].*/s, '')) : first)
  const { line, column, offset = 0 } = node.position.start
  const at = /\b(?:caption|lst-cap)=["']?/.exec(opening)
  const before = at === null ? 0 : at.index + at[0].length
  return {
    language: language === '' ? undefined : language,
    role: roleOf(first, classes),
    attributes,
    captionAt: { line, column: column + before, offset: offset + before },
    ...(read === undefined || (braces === undefined && first !== written) ? { unread: written } : {}),
  }
}

function attributesIn(braces: string | undefined): Attributes | undefined {
  if (braces === undefined || braces.trim() === '') return noAttributes
  if (/^\s*\d[\d\s,-]*$/.test(braces)) return { classes: [], values: { hl: braces.trim() } }
  return parseAttributes(braces)
}

function renamed({ id, classes, values }: Attributes): Attributes {
  const entries = Object.entries(values).map(([key, value]): [string, string][] => {
    // Quarto's one key for two things: whether there are numbers, and which lines to highlight.
    if (key === 'code-line-numbers')
      return value === 'true' ? [['numbers', 'true']] : value === 'false' ? [] : [['hl', value]]
    return [[sameAs[key] ?? key, value]]
  })
  return { id, classes, values: Object.fromEntries(entries.flat()) }
}

function roleOf(first: string, classes: readonly string[]): Listing['role'] {
  if (first === 'output' || classes.includes('output')) return 'output'
  return classes.includes('console') || /^(?:console|shell-session|terminal)$/.test(first) ? 'console' : 'code'
}
