import type { XmlDocument, XmlElement } from '../../base/xml.ts'
import { descendants, elementAt } from '../../base/xml-query.ts'
import type { ElementPath } from './survey.ts'

/**
 * The element of our own tree that stands where the engine's does; where the trees differ, the last on the way that
 * both have. Drawings of the spine are shown inside a page: their root is the first step.
 */
export function elementSeen(document: XmlDocument, { root: name, steps }: ElementPath): XmlElement {
  const { root } = document
  const isDrawing = root.local === 'svg'
  const top = (isDrawing ? root : descendants(root, name)[0]) ?? root
  return elementAt(top, isDrawing ? steps.slice(1) : steps)
}
