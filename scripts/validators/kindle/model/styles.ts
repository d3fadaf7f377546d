import { plainFor } from '../css/logical-properties.ts'
import { fateOf } from '../css/property-map.ts'
import { generatedContent } from '../css/written/generated-content.ts'
import { functionsIn, quantitiesIn } from '../css/written/value-parts.ts'
import { declarationsIn, type Found } from '../css/written/written-styles.ts'
import { kumihan, styleMap, vivlio } from '../sources.ts'
import type { Fate, Look, Place } from './tally.ts'
import type { KindleBook } from '../kindle-book.ts'

const carried: Fate = { fate: 'kept', becomes: 'the same style', basis: 'observed', source: styleMap }
const dropped: Fate = {
  fate: 'lost',
  becomes: 'no style: the converter knows it and lets it go',
  basis: 'observed',
  source: styleMap,
}
const laidOut: Fate = {
  fate: 'changed',
  becomes: 'the boxes that a browser makes of it, and no style',
  basis: 'observed',
  source: styleMap,
}
const unlisted: Fate = {
  fate: 'unknown',
  becomes: 'in neither table of the converter',
  basis: 'observed',
  source: styleMap,
}
const unresolved: Fate = {
  fate: 'lost',
  becomes: 'no style: the value is not worked out',
  basis: 'observed',
  source: vivlio,
}
const unitless: Fate = {
  fate: 'lost',
  becomes: 'no style: the tables have no such unit',
  basis: 'observed',
  source: styleMap,
}
const logical: Fate = {
  fate: 'lost',
  becomes: 'no style: only left, right, top and bottom are known',
  basis: 'observed',
  source: kumihan,
}
const unsaid: Fate = {
  fate: 'lost',
  becomes: 'no text: what styles write is not in the book',
  basis: 'observed',
  source: styleMap,
}

/** Functions whose results the converter does not work out. */
const computing: ReadonlySet<string> = new Set(['var', 'calc', 'clamp', 'min', 'max', 'env'])

/** Units of length that the tables of the converter have not. */
const newUnits = /^(?:[sld]?v(?:w|h|min|max|i|b)|cq\w+|ch|ic|cap|lh|rlh|rex|rch|ric|rcap|q|pc|fr)$/

/** Properties of one family that the converter carries are one row. */
const family =
  /^(?:-webkit-)?(margin|padding|border|outline|background|font|text|list-style|page-break|break|ruby)(?:-.+)?$/

/** Declarations that reach KFX and are about some element, and text that style sheets write. */
export const lookAtStyles: Look<KindleBook> = (book, see) => {
  for (const found of declarationsIn(book, () => true)) {
    if (found.use() === undefined) continue
    const [construct, fate] = judge(found.declaration.property, found.declaration.value)
    if (fate !== undefined) see(construct, fate, placeOf(found))
  }
  for (const { found, where, kind } of generatedContent(book.written())) {
    if (found.use() === undefined) continue
    see(
      `${where} with ${kind === 'counter' ? 'a counter' : kind === 'image' ? 'a picture' : 'text'}`,
      unsaid,
      placeOf(found),
    )
  }
}

function judge(property: string, value: string): [construct: string, fate: Fate | undefined] {
  if (property.startsWith('--')) return ['custom properties (--name)', unresolved]
  // What only holds generated content is told with that; tricks for browsers of old are no CSS.
  if (property === 'content' || !/^[a-z-]/.test(property)) return [property, undefined]
  const computed = functionsIn(value).find((name) => computing.has(name))
  if (computed !== undefined) return [`${computed}() in values`, unresolved]
  const unit = quantitiesIn(value).find((each) => newUnits.test(each.unit))?.unit
  if (unit !== undefined) return [`lengths in ${unit}`, unitless]
  if (plainFor(property) !== undefined) return [property, logical]
  // What is hidden is told by itself.
  if (property === 'display') return ['display', value === 'none' ? undefined : laidOut]
  switch (fateOf(property, value)) {
    case 'mapped': {
      const name = family.exec(property)?.[1]
      return [name === undefined ? property : `${name} and its parts`, carried]
    }
    case 'ignored':
      return [fateOf(property) === 'mapped' ? `${property}: ${value}` : property, dropped]
    case 'unknown':
      return [property, unlisted]
  }
}

function placeOf({ sheet, declaration }: Found): Place {
  return { path: sheet.file, line: declaration.place.line }
}
