import { ancestor, elementsOf } from '../../base/xml-query.ts'
import { accepted } from './mathml-names.ts'
import { isMathml } from './tree.ts'
import type { XmlElement } from '../../base/xml.ts'
import type { Drawing } from '../../math/draw.ts'

/** Why an equation that was tried counts as not drawn; undefined for one that was drawn or has nothing to draw. */
export function drawingFault(math: XmlElement, drawing: Drawing): string | undefined {
  if (drawing.ok && drawing.paths > 0) return undefined
  const blank = [...elementsOf(math)].every((element) => isWithin(element, unseen) || isBlank(element))
  if (blank) return undefined
  return drawing.ok ? 'MathJax draws no outline' : drawing.reason
}

/** Phantoms take room and show nothing; annotations take none. */
const unseen = ['mphantom', 'annotation', 'annotation-xml']

function isWithin(element: XmlElement, names: readonly string[]): boolean {
  return isMathml(element, ...names) || ancestor(element, (each) => isMathml(each, ...names)) !== undefined
}

/** Whether an element that MathJax knows has no characters of its own but spaces and invisible operators. */
function isBlank(element: XmlElement): boolean {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return accepted.has(element.local) && /^[\s\u200B-\u200D\u2060-\u2064]*$/u.test(text)
}
