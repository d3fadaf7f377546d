import type { VFile } from 'vfile'
import { pointAfter } from '../base/point-after.ts'
import { parseXml } from '../base/xml-parse.ts'
import { elementsOf } from '../base/xml-query.ts'
import type { XmlElement, XmlText } from '../base/xml.ts'
import { mask } from './mask.ts'
import type { Passage } from './passage.ts'

/** Elements of SVG whose text somebody sees or hears. */
const spoken: ReadonlySet<string> = new Set(['text', 'title', 'desc'])

/**
 * What the letters of drawings say, and their titles and descriptions. Pieces of a label (`tspan`) are passages of their own:
 * nobody can tell whether one goes on with the next.
 *
 * @param drawings SVG files
 * @param language BCP 47, of those that do not say another
 */
export function drawingPassages(drawings: readonly VFile[], language: string): Passage[] {
  return drawings.flatMap((file) => {
    const root = parseXml(String(file)).document?.root
    if (root === undefined) return []
    return [...elementsOf(root)]
      .filter((element) => isSpoken(element))
      .flatMap(({ children }) => children)
      .filter((child): child is XmlText => child.type === 'text' && /\p{L}/u.test(child.value))
      .map(({ value, place }) => ({
        text: mask(value),
        language,
        file: file.path,
        label: true as const,
        placeOf: placeIn(value, place),
      }))
  })
}

function isSpoken({ local, parent }: XmlElement): boolean {
  return spoken.has(local) || (parent !== undefined && isSpoken(parent))
}

/** An entity before a word moves its column; its line is right. */
function placeIn(text: string, place: XmlText['place']): Passage['placeOf'] {
  return (start) => pointAfter(text.slice(0, start), place)
}
