import { mathElements } from '../math-elements.ts'
import { isMathml } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type Finding, type KindleRule, type Levels } from '../rule.ts'
import { mathsBook } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxM19StyledMathematics: KindleRule = {
  id: 'KFX-M19',
  summary: 'A style sheet lays hands on the parts of an equation',
  why: 'Kindle draws equations itself, after the style sheets. Rules that set display, overflow, visibility, position or font-size on MathML elements have made bases of sub- and superscripts vanish.',
  mend: 'Style the block around the equation and leave the elements of MathML alone; narrow selectors such as * or span * that reach into it.',
  basis: 'observed',
  sources: [mathsBook],
  level: everywhere('error'),
  check(book, report) {
    // One finding per declaration: the first element that it reaches, or the first to which it does more harm.
    const gravest = new Map<string, Finding>()
    for (const { file, element, equation } of mathElements(book)) {
      if (isMathml(element, 'annotation', 'annotation-xml')) continue
      for (const properties of watched) {
        const declared = book.cascade(equation.document).declared(element, ...properties)
        const level =
          declared === undefined ? undefined : judge(element, declared.property, declared.value.toLowerCase())
        if (declared === undefined || level === undefined) continue
        const { line, column } = declared.place ?? element.place
        const key = `${declared.file}:${line}:${column} ${declared.property}`
        const known = gravest.get(key)
        if (known !== undefined && (known.level === grave || level !== grave)) continue
        const what = `${declared.property}: ${declared.value}`
        const detail = `Unexpected "${what}" on <${element.local}> of ${file}:${element.place.line}, expected no such style on mathematics`
        gravest.set(key, { file: declared.file, element, place: declared.place, detail, level })
      }
    }
    for (const finding of gravest.values()) report(finding)
  },
}

/** Each list is one question to the cascade: a shorthand and its longhands compete. */
const watched: readonly (readonly string[])[] = [
  ['display'],
  ['visibility'],
  ['overflow', 'overflow-x', 'overflow-y'],
  ['position'],
  ['font-size', 'font'],
]

/** What an element has anyway, by property. */
const natural: Readonly<Record<string, RegExp>> = {
  display: /^(?:block math|inline math|math|revert|revert-layer)$/,
  visibility: /^(?:visible|inherit|initial|unset|revert|revert-layer)$/,
  overflow: /^(?:visible|initial|unset|revert|revert-layer)$/,
  position: /^(?:static|initial|unset|revert|revert-layer)$/,
  'font-size': /^(?:1em|100%|inherit|unset|revert|revert-layer)$/,
}

const grave = everywhere('error')
const mild = everywhere('warning')

/** How bad it is; undefined where the declaration changes nothing. */
function judge(element: XmlElement, property: string, value: string): Levels | undefined {
  const name = property.startsWith('overflow') ? 'overflow' : property === 'font' ? 'font-size' : property
  if (natural[name]?.test(value) === true) return undefined
  if (name === 'display' && value === naturalDisplay(element)) return undefined
  if (name === 'visibility' && element.local === 'mphantom') return undefined
  if (name === 'position' || name === 'font-size') return mild
  // The outermost element is a box like any other: only what hides it loses it.
  const hides =
    value === 'none' || value === 'contents' || value === 'hidden' || value === 'clip' || name === 'visibility'
  return isMathml(element, 'math') && !hides ? mild : grave
}

function naturalDisplay(element: XmlElement): string | undefined {
  if (element.local === 'math') return attribute(element, 'display') === 'block' ? 'block' : 'inline'
  return { mtable: 'inline-table', mtr: 'table-row', mlabeledtr: 'table-row', mtd: 'table-cell' }[element.local]
}
