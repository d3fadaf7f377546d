import type { Link, PhrasingContent } from 'mdast'
import type { Target } from '../book/book.ts'
import { affixesOf } from '../book/label.ts'
import type { ReferenceItem } from '../book/nodes.ts'
import { pageReferences } from './page-reference.ts'
import type { ReferenceContext } from './reference-context.ts'
import { fullName, nameOf, numberOf, text } from './reference-names.ts'
import { spansOf, type Span } from './reference-spans.ts'

/** One of the ids of a group. */
export interface Member {
  readonly item: ReferenceItem
  /** Absent for what has words of its own: a page, or a question mark for what no label defines. */
  readonly target?: Target | undefined
  readonly words?: PhrasingContent | undefined
  /** Written `@Fig:x`: with a capital wherever it stands. */
  readonly capital: boolean
}

/** Words of a group that belong together, and how they begin, which decides about the "and" before them. */
interface Piece {
  readonly nodes: readonly PhrasingContent[]
  readonly begins: string
}

/**
 * "see Figures 3.1, 3.2, and 3.5–3.7 and Table 3.1": what has the same name in a row is named once, in the order of
 * the book, and three and more numbers in a row are a range. Where the author wrote words between two of them, all stay as
 * they are written: "see Figure 3.2, left; also Figure 3.1".
 *
 * @param starts whether the group stands at the beginning of a sentence
 */
export function groupOf(members: readonly Member[], starts: boolean, context: ReferenceContext): PhrasingContent[] {
  const lead = members[0]?.item.prefix ?? ''
  const trail = members.at(-1)?.item.suffix ?? ''
  const inner = members.map((member, at) => ({
    ...member,
    item: {
      ...member.item,
      prefix: at === 0 ? '' : member.item.prefix,
      suffix: at === members.length - 1 ? '' : member.item.suffix,
    },
  }))
  const worded = !inner.every(isBare)
  const runs = worded ? inner.map((member) => [member]) : runsOf(inner)
  const pieces = runs.map((run, at) => runPiece(run, starts && lead === '' && at === 0, context))
  return [
    ...(lead === '' ? [] : [text(`${lead} `)]),
    ...(worded ? asWritten(pieces, context) : joined(pieces, context)),
    ...(trail === '' ? [] : [text(spaced(trail))]),
  ]
}

/** A run for each name; lines of a listing are named after it, and an author's own word has no plural that we know. */
function runsOf(members: readonly Member[]): Member[][] {
  const runs: Member[][] = []
  for (const member of members) {
    const last = runs.at(-1)
    if (isPage(member) && last?.every(isPage) === true) {
      last.push(member)
      continue
    }
    const other = last?.[0]?.target
    const { target } = member
    const name = target?.called === undefined ? target && nameOf(target) : undefined
    if (name !== undefined && other !== undefined && nameOf(other) === name && other.listing === target?.listing) {
      last?.push(member)
    } else runs.push([member])
  }
  return runs
}

function isPage({ words }: Member): boolean {
  return words?.type === 'pageReference'
}

/** Without words of the author's. */
function isBare({ item: { prefix, suffix } }: Member): boolean {
  return prefix === '' && suffix === ''
}

function runPiece(run: readonly Member[], starts: boolean, context: ReferenceContext): Piece {
  const [first] = run
  const pages = run.flatMap(({ words }) => (words?.type === 'pageReference' ? [words] : []))
  const together = run.length > 1 ? pageReferences(pages, context) : undefined
  if (together !== undefined) return { nodes: [together], begins: '' }
  if (first?.words !== undefined) return wrapped([first.words], '', first.item, first.item)
  const name = first?.target && nameOf(first.target)
  const named = name !== undefined && run.some(({ item }) => !item.suppressed)
  const standing = starts || first?.capital === true ? 'start' : 'inside'
  const called = first?.target?.called
  const own = called === undefined ? undefined : ([`${called}\u00A0`, ''] as const)
  const affixes = named ? (own ?? affixesOf(context.naming, name, { many: run.length > 1, standing })) : undefined
  const [before, after] = affixes ?? ['', '']
  const { repeated } = context.words
  const spans = spansOf(run, context)
  const pieces = spans.map((span, at) =>
    spanPiece(span, at === 0 || repeated ? before : '', at === spans.length - 1 || repeated ? after : '', context),
  )
  const nodes = joined(pieces, context)
  const listing = named ? first?.target?.listing : undefined
  return {
    nodes: listing === undefined ? nodes : within(nodes, listing, context),
    begins: pieces[0]?.begins ?? '',
  }
}

/** `Figures 3.1` and `–3.3`, each a link of its own. */
function spanPiece([first, last]: Span, before: string, after: string, context: ReferenceContext): Piece {
  const number = ({ target, item: { bare } }: Member) =>
    (bare === true ? target?.number : undefined) ?? (target && numberOf(target, context)) ?? target?.id ?? '?'
  if (first === last) {
    const words = before + number(first) + after
    return wrapped([linkTo(first, words)], words, first.item, first.item)
  }
  const words = before + number(first)
  const nodes = [linkTo(first, words), text(context.words.range), linkTo(last, number(last) + after)]
  return wrapped(nodes, words, first.item, last.item)
}

/** With the author's words before the first and after the last. */
function wrapped(nodes: PhrasingContent[], words: string, { prefix }: ReferenceItem, { suffix }: ReferenceItem): Piece {
  return {
    nodes: [...(prefix === '' ? [] : [text(`${prefix} `)]), ...nodes, ...(suffix === '' ? [] : [text(spaced(suffix))])],
    begins: prefix === '' ? words : prefix,
  }
}

/** "lines 12 and 18 of Listing 3.1". */
function within(part: readonly PhrasingContent[], listing: Target, context: ReferenceContext): PhrasingContent[] {
  const { first, between } = context.words.within
  const whole: Link = {
    type: 'link',
    url: `#${listing.id}`,
    children: [text(fullName(listing, 'inside', context) ?? listing.id)],
    data: { className: 'reference' },
  }
  return first === 'part' ? [...part, text(between), whole] : [whole, text(between), ...part]
}

/** With the author's own semicolons. */
function asWritten(pieces: readonly Piece[], { words }: ReferenceContext): PhrasingContent[] {
  const between = words.repeated ? words.joint(1, 3, '') : '; '
  return pieces.flatMap(({ nodes }, at) => (at === 0 ? nodes : [text(between), ...nodes]))
}

function joined(pieces: readonly Piece[], { words }: ReferenceContext): PhrasingContent[] {
  return pieces.flatMap(({ nodes, begins }, at) =>
    at === 0 ? nodes : [text(words.joint(at, pieces.length, begins)), ...nodes],
  )
}

function linkTo({ target, item }: Member, words: string): Link {
  return {
    type: 'link',
    url: `#${target?.id}`,
    children: [text(words)],
    position: item.position,
    data: { className: 'reference' },
  }
}

function spaced(suffix: string): string {
  return /^[,.;:]/.test(suffix) ? suffix : ` ${suffix}`
}
