import type { MarkedSequence, StructureElement, StructureKid } from './structure-tree.ts'
import { formulaMark } from './formula-mark.ts'

/** Holds blocks: text in it gets a paragraph of its own. */
const grouping: ReadonlySet<string> = new Set(['Document', 'Part', 'Sect', 'Div', 'Art', 'BlockQuote', 'Aside'])
const inline: ReadonlySet<string> = new Set([
  'Span',
  'Link',
  'Code',
  'Em',
  'Strong',
  'Formula',
  'Quote',
  'Reference',
  'Note',
])
/** Says something even where it holds nothing. */
const mayBeEmpty: ReadonlySet<string> = new Set(['TD', 'TH', 'Figure', 'Formula'])

/**
 * Turns Chromium's structure tree into one that says what the book means: formulas and figures with their text, list
 * bodies, captions inside what they name, a paragraph around loose text, and none of the elements that mean nothing
 * (five of six). Sequences for which `speaks` is false (painted backgrounds, rules) leave the tree. Changes the tree.
 */
export function tidyTags(
  top: readonly StructureElement[],
  speaks: (sequence: MarkedSequence) => boolean,
): StructureElement[] {
  for (const document of top) {
    for (const kid of document.kids) if (kid.kind === 'element' && kid.type === 'NonStruct') kid.type = 'Sect'
    document.kids = paragraphs(document.kids.flatMap((kid) => tidy(kid, true, speaks)))
  }
  return [...top]
}

type Speaks = (sequence: MarkedSequence) => boolean

/** What stands in a kid's place: itself, what it held, or nothing. */
function tidy(kid: StructureKid, inGroup: boolean, speaks: Speaks): StructureKid[] {
  if (kid.kind === 'annotation') return [kid]
  if (kid.kind === 'content') return speaks(kid) ? [kid] : []
  if (kid.alt?.startsWith(formulaMark) === true) return [formula(kid)]
  if (kid.type === 'Figure' && kid.alt !== undefined) return [{ ...kid, kids: contentOf(kid) }]
  if (kid.type === 'NonStruct') return unwrapped(kid, inGroup, speaks)
  if (kid.type === 'Figure') kid.type = 'Div'
  const group = grouping.has(kid.type)
  const held = kid.kids.flatMap((inner) => tidy(inner, group, speaks))
  kid.kids = group
    ? paragraphs(held)
    : kid.type === 'LI'
      ? listBody(held)
      : kid.type === 'TH'
        ? onFirstPage(held)
        : held
  const made = kid.type === 'Div' ? named(kid) : kid
  return made.kids.length === 0 && !mayBeEmpty.has(made.type) ? [] : [made]
}

/** An element without meaning. In running text it dissolves; among blocks it was a box, whose text is a paragraph. */
function unwrapped(element: StructureElement, inGroup: boolean, speaks: Speaks): StructureKid[] {
  const held = element.kids.flatMap((inner) => tidy(inner, inGroup, speaks))
  if (held.some(({ kind }) => kind === 'annotation')) return [{ ...element, type: 'Link', kids: held }]
  const isText = element.kids.every(({ kind }) => kind === 'content')
  return inGroup && !isText ? paragraphs(held) : held
}

/** A formula is one thing to a reader: its letters in order, no tree inside. */
function formula(element: StructureElement): StructureElement {
  return { ...element, type: 'Formula', alt: element.alt?.slice(formulaMark.length), kids: contentOf(element) }
}

function contentOf(element: StructureElement): MarkedSequence[] {
  return element.kids.flatMap((kid) => (kid.kind === 'content' ? [kid] : kid.kind === 'element' ? contentOf(kid) : []))
}

/** A `<figure>`: with one picture it is that figure, with one table that table, each with the caption inside. */
function named(element: StructureElement): StructureElement {
  const inside = element.kids.filter((kid): kid is StructureElement => kid.kind === 'element')
  const captions = inside.filter(({ type }) => type === 'Caption')
  const things = inside.filter(({ type }) => type !== 'Caption')
  const thing = things[0]?.type === 'P' && things[0].kids.length === 1 ? things[0].kids[0] : things[0]
  if (captions.length === 0 || things.length !== 1 || inside.length !== element.kids.length) return element
  if (thing?.kind !== 'element' || (thing.type !== 'Figure' && thing.type !== 'Table')) return element
  return { ...thing, kids: thing.type === 'Table' ? [...captions, ...thing.kids] : [...thing.kids, ...captions] }
}

/** Runs of loose text and inline elements, each run in a paragraph. */
function paragraphs(kids: readonly StructureKid[]): StructureKid[] {
  const made: StructureKid[] = []
  let run: StructureElement | undefined
  for (const kid of kids) {
    if (kid.kind === 'element' && !inline.has(kid.type)) {
      run = undefined
      made.push(kid)
    } else if (run === undefined) {
      run = { kind: 'element', type: 'P', alt: undefined, carried: new Map(), kids: [kid] }
      made.push(run)
    } else run.kids.push(kid)
  }
  return made
}

function listBody(kids: readonly StructureKid[]): StructureKid[] {
  const isLabel = (kid: StructureKid): boolean => kid.kind === 'element' && kid.type === 'Lbl'
  const body = kids.filter((kid) => !isLabel(kid))
  const labels = kids.filter(isLabel)
  return body.length === 0
    ? labels
    : [...labels, { kind: 'element', type: 'LBody', alt: undefined, carried: new Map(), kids: body }]
}

/** The head of a table that goes on is printed again on each page, but said once. */
function onFirstPage(kids: readonly StructureKid[]): StructureKid[] {
  const first = kids.flatMap((kid) =>
    kid.kind === 'element' ? contentOf(kid) : kid.kind === 'content' ? [kid] : [],
  )[0]
  const keep = (kid: StructureKid): StructureKid[] => {
    if (kid.kind === 'element') return [{ ...kid, kids: kid.kids.flatMap(keep) }]
    return first === undefined || kid.page === first.page ? [kid] : []
  }
  return kids.flatMap(keep)
}

/** All marked sequences that a tree holds. */
export function sequencesOf(elements: readonly StructureElement[]): MarkedSequence[] {
  return elements.flatMap(contentOf)
}
