import { isSvg } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { parseStyleAttribute } from '../css/style-sheet.ts'
import type { Severity } from '../../../base/message.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxI06SvgAttributes: KindleRule = {
  id: 'KFX-I06',
  summary: 'An SVG picture uses an attribute that Kindle does not support',
  why: 'A visibility other than "visible" makes the conversion fail. Transforms other than a zero translate, preserveAspectRatio with slice and prefixed names are not supported.',
  mend: 'Apply transforms to the coordinates, remove what is hidden, write meet for slice and <svg> for <svg:svg>; or convert the figure to PNG.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.11`],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element: svg, elements } of book.svgs) {
      const told = new Set<string>()
      for (const element of elements) {
        const faults = isSvg(element) ? faultsOf(element) : []
        for (const [fault, severity] of faults) {
          const kind = fault.slice(0, 5)
          if (told.has(kind)) continue
          told.add(kind)
          report({ file, element, level: everywhere(severity), detail: `Unexpected ${fault} in SVG, expected none` })
        }
      }
      if (svg.name === 'svg') continue
      report({
        file,
        element: svg,
        level: everywhere('warning'),
        detail: `Unexpected prefix in <${svg.name}>, expected <svg>`,
      })
    }
  },
}

function faultsOf(element: XmlElement): [string, Severity][] {
  const faults: [string, Severity][] = []
  const style = parseStyleAttribute(attribute(element, 'style') ?? '')
  const visibility = style.findLast((each) => each.property === 'visibility')?.value ?? attribute(element, 'visibility')
  if (visibility !== undefined && visibility.trim() !== 'visible' && visibility.trim() !== 'inherit') {
    faults.push([`visibility="${visibility}"`, 'error'])
  }
  const transform = attribute(element, 'transform')?.trim() ?? ''
  if (transform !== '' && !movesNothing(transform)) {
    faults.push([`transform="${transform.slice(0, 40)}"`, 'warning'])
  }
  const ratio = attribute(element, 'preserveAspectRatio') ?? ''
  if (/\bslice\b/.test(ratio)) faults.push([`preserveAspectRatio="${ratio}"`, 'warning'])
  return faults
}

/** `translate(0)`, `translate(0, -0.0)`: split first, since one expression for all of it takes time by powers. */
function movesNothing(transform: string): boolean {
  const inner = /^translate\(([^)]*)\)$/.exec(transform)?.[1]?.trim()
  if (inner === undefined) return false
  const numbers = inner.split(/[\s,]+/)
  return numbers.length <= 2 && numbers.every((number) => number === '' || Number(number) === 0)
}
