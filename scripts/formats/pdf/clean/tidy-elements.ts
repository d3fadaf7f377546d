import { formulaMark } from '../formula-mark.ts'
import { labelMark } from '../label-mark.ts'
import { contentsEntries } from './contents-entries.ts'
import { definitionItems } from './definition-items.ts'
import { nameFigure } from './name-figure.ts'
import { paragraphs } from './paragraphs.ts'
import { noteLabel } from './note-label.ts'
import { element, isElement, isSequence, type Sequence, sequencesIn, type TagElement, type TagKid } from './tag-tree.ts'

/** Holds blocks: text in it gets a paragraph of its own. */
const grouping: ReadonlySet<string> = new Set(['Document', 'Part', 'Sect', 'Div', 'Art', 'BlockQuote', 'Aside', 'Note'])
const inline: ReadonlySet<string> = new Set(['Span', 'Link', 'Code', 'Em', 'Strong', 'Formula', 'Quote', 'Reference'])
/** Says something even where it holds nothing. */
const mayBeEmpty: ReadonlySet<string> = new Set(['TD', 'TH', 'Figure', 'Formula'])

type Speaks = (sequence: Sequence) => boolean

/**
 * Turns Chromium's elements into those that say what the book means: formulas and figures with their text, list bodies,
 * captions inside what they name, a paragraph around loose text, and none of the elements that mean nothing (five of six).
 * Sequences for which `speaks` is false (painted backgrounds, rules) leave the tree. Changes the elements.
 */
export function tidyElements(kids: readonly TagKid[], speaks: Speaks): TagKid[] {
  return blocks(
    kids.flatMap((kid) =>
      isElement(kid) && kid.type === 'Document'
        ? kid.kids.flatMap((inner) => tidy(inner, true, speaks))
        : tidy(kid, true, speaks),
    ),
  )
}

/** What stands in a kid's place: itself, what it held, or nothing. */
function tidy(kid: TagKid, inGroup: boolean, speaks: Speaks): TagKid[] {
  if (!isElement(kid)) return !isSequence(kid) || speaks(kid) ? [kid] : []
  if (kid.alt?.startsWith(formulaMark) === true) {
    // A formula is one thing to a reader: its letters and rules in order, no tree inside.
    return [{ ...kid, type: 'Formula', alt: kid.alt.slice(formulaMark.length), kids: sequencesIn(kid.kids) }]
  }
  if (kid.alt?.startsWith(labelMark) === true) return [element('Lbl', sequencesIn(kid.kids))]
  if (kid.type === 'Figure' && kid.alt !== undefined) return [{ ...kid, kids: sequencesIn(kid.kids) }]
  if (kid.type === 'Lbl') return [label(kid, speaks)]
  if (kid.type === 'NonStruct') return unwrapped(kid, inGroup, speaks)
  if (kid.type === 'Figure') kid.type = 'Div'
  const group = grouping.has(kid.type)
  const held = kid.kids.flatMap((inner) => tidy(inner, group, speaks))
  kid.kids = group
    ? blocks(kid.type === 'Note' ? held.flatMap(withoutItem) : held)
    : kid.type === 'LI'
      ? listBody(held)
      : held
  // What is read stands beside its reading (ISO 32000-1 §14.8.4.4.2).
  if (kid.type === 'Ruby') kid.kids = paragraphs(held, ({ type }) => type === 'RT' || type === 'RP', 'RB')
  if (kid.type === 'TOC') kid.kids = contentsEntries(kid.kids)
  if (kid.type === 'L') kid.kids = definitionItems(kid.kids)
  if (kid.type === 'Note') kid.kids = noteLabel(kid.kids)
  const made = kid.type === 'Div' ? nameFigure(kid) : kid
  return made.kids.length === 0 && !mayBeEmpty.has(made.type) ? [] : [made]
}

/** Loose text and inline elements get paragraphs. */
function blocks(kids: readonly TagKid[]): TagKid[] {
  return paragraphs(kids, ({ type }) => !inline.has(type))
}

/** A bullet may be painted, and is one all the same. */
function label(kid: TagElement, speaks: Speaks): TagElement {
  const held = kid.kids.flatMap((inner) => tidy(inner, false, speaks))
  return held.length > 0 ? { ...kid, kids: held } : { ...kid, actual: '•', kids: sequencesIn(kid.kids) }
}

/** An element without meaning. In running text it dissolves; among blocks it was a box, whose text is a paragraph. */
function unwrapped(kid: TagElement, inGroup: boolean, speaks: Speaks): TagKid[] {
  const held = kid.kids.flatMap((inner) => tidy(inner, inGroup, speaks))
  if (held.some((inner) => 'annotation' in inner)) return [{ ...kid, type: 'Link', kids: held }]
  const isText = kid.kids.every(isSequence)
  const inside = inGroup && !isText ? blocks(held) : held
  // A language of its own is not lost with the element.
  if (kid.lang === undefined || inside.length === 0) return inside
  return [{ ...element(inGroup && !isText ? 'Div' : 'Span', inside), lang: kid.lang }]
}

/** A note that was an item of a list of notes is one no more. */
function withoutItem(kid: TagKid): TagKid[] {
  return isElement(kid) && (kid.type === 'LI' || kid.type === 'LBody') ? kid.kids.flatMap(withoutItem) : [kid]
}

function listBody(kids: readonly TagKid[]): TagKid[] {
  const isLabel = (kid: TagKid): boolean => isElement(kid) && kid.type === 'Lbl'
  const body = kids.filter((kid) => !isLabel(kid))
  const labels = kids.filter(isLabel)
  return body.length === 0 ? labels : [...labels, element('LBody', body)]
}
