import { ownEntry } from '../../../base/own-entry.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { isHtml } from '../tree.ts'
import type { Cascade } from '../css/cascade.ts'

/** How large the type of an element is, in em of the body's text. */
export type TypeScale = (element: XmlElement) => number

/**
 * Works out `font-size` from the body down (CSS Fonts 4, §3.5). Lengths in px and pt count at 16 px and 12 pt to the em;
 * what cannot be worked out, such as `calc()`, counts as no change.
 */
export function typeScale(cascade: Cascade): TypeScale {
  const known = new WeakMap<XmlElement, number>()
  return (element) => {
    const path: XmlElement[] = []
    for (
      let at: XmlElement | undefined = element;
      at !== undefined && !known.has(at) && !isHtml(at, 'body', 'html');
      at = at.parent
    ) {
      path.push(at)
    }
    const last = path.at(-1)
    let scale = known.get(last?.parent ?? element) ?? 1
    for (const at of path.toReversed()) {
      scale = resolve(cascade.declared(at, 'font-size')?.value, scale, at)
      known.set(at, scale)
    }
    return scale
  }
}

function resolve(value: string | undefined, around: number, element: XmlElement): number {
  if (value === undefined) return around * (isHtml(element, 'small', 'sub', 'sup') ? 0.83 : 1)
  const [, number = '', unit = ''] = /^([\d.]+)(em|%|rem|px|pt)$/i.exec(value.trim()) ?? []
  const size = Number(number)
  if (!(size > 0)) return ownEntry(keywords, value.trim().toLowerCase())?.(around) ?? around
  switch (unit.toLowerCase()) {
    case 'em':
      return around * size
    case '%':
      return (around * size) / 100
    case 'rem':
      return size
    case 'px':
      return size / 16
    default:
      return size / 12
  }
}

const keywords: Readonly<Record<string, (around: number) => number>> = {
  'xx-small': () => 0.56,
  'x-small': () => 0.63,
  small: () => 0.83,
  medium: () => 1,
  large: () => 1.13,
  'x-large': () => 1.5,
  smaller: (around) => around * 0.83,
  larger: (around) => around * 1.2,
}
