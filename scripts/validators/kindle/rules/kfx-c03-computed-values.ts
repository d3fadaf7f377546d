import { fateOf } from '../css/property-map.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { isSaidPlainly } from '../css/written/plain-twin.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { functionsIn } from '../css/written/value-parts.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { vivlio } from '../sources.ts'

export const kfxC03ComputedValues: KindleRule = {
  id: 'KFX-C03',
  summary: 'A style sheet leaves arithmetic to the reader',
  why: 'Declarations with calc(), clamp(), min(), max() or env() failed in measurements.',
  mend: 'Write a plain value, or a plain value in a declaration before the computed one.',
  basis: 'observed',
  sources: [vivlio],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(book, isCarried)) {
      const { value } = found.declaration
      const name = computedBy(value)
      const spared = isSaidPlainly(found, (other) => computedBy(other) === undefined)
      if (name === undefined || spared) continue
      tell(report, found, `Unexpected ${name}() in ${quoted(found)}, expected a plain value`, everywhere('warning'))
    }
  },
}

const computing = new Set([
  'calc',
  '-webkit-calc',
  '-moz-calc',
  'clamp',
  'min',
  'max',
  'env',
  'constant',
  'round',
  'mod',
  'rem',
])

function computedBy(value: string): string | undefined {
  return functionsIn(value).find((name) => computing.has(name))
}

/** Whether the value would have counted: what is let go anyway can be written as one likes. */
function isCarried(property: string): boolean {
  return fateOf(property) === 'mapped'
}
