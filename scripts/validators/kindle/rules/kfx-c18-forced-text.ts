import { sideOf } from '../css/lengths.ts'
import { textStyles } from '../css/text-styles.ts'
import { quantitiesIn } from '../css/written/value-parts.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxC18ForcedText: KindleRule = {
  id: 'KFX-C18',
  summary: 'A style sheet forces size, leading or margins on the body text',
  why: "Size, line spacing and margins of the text are the reader's settings. What a sheet fixes there, the reader cannot change, or it comes on top.",
  mend: 'Leave font-size, line-height and the margins at the sides of html, body and p alone; use em where p needs an indent.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('warning'),
  check(book, report) {
    const told = new Set<string>()
    for (const { properties, isForced } of watched) {
      for (const { declared, on, element } of textStyles(book, ...properties)) {
        const { file, place, property, value } = declared
        // `margin: 5%` forces both sides and is one declaration.
        const key = `${on} ${file}:${place?.line}:${place?.column} ${property}: ${value}`
        if (neutral.test(value) || !isForced(property, value) || told.has(key)) continue
        told.add(key)
        const detail = `Unexpected "${property}: ${value}" on <${on}>, expected the reader's own setting`
        report({ file, element, place, detail })
      }
    }
  },
}

interface Watched {
  /** They compete. */
  readonly properties: readonly string[]
  readonly isForced: (property: string, value: string) => boolean
}

const neutral = /^(?:inherit|initial|unset|revert|revert-layer|normal|medium)$/i

const watched: readonly Watched[] = [
  {
    properties: ['font-size', 'font'],
    isForced: (property, value) => isOtherSize(property === 'font' ? sizeIn(value) : value),
  },
  {
    properties: ['line-height', 'font'],
    isForced: (property, value) => property === 'line-height' || /\/\s*[\d.]/.test(value),
  },
  { properties: ['margin-left', 'margin'], isForced: (property, value) => isLength(sideOf(property, value, 'left')) },
  { properties: ['margin-right', 'margin'], isForced: (property, value) => isLength(sideOf(property, value, 'right')) },
  {
    properties: ['text-indent'],
    isForced: (_, value) => quantitiesIn(value).some(({ number, unit }) => number !== 0 && /^(?:px|pt)$/.test(unit)),
  },
]

/** The size in `font: italic 12px/1.5 serif`. */
function sizeIn(font: string): string {
  return /(?:^|\s)([\d.]+(?:[a-z]+|%))/i.exec(font)?.[1] ?? 'inherit'
}

function isOtherSize(value: string): boolean {
  return !/^(?:1(?:\.0+)?r?em|100%|medium|inherit)$/i.test(value)
}

function isLength(value: string): boolean {
  return quantitiesIn(value).some(({ number }) => number !== 0)
}
