import { parseXml } from '../../../base/xml-parse.ts'
import { attribute, elementsOf, textOf } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { isHtml, isSvg } from '../tree.ts'
import { canonicalText } from './canonical-mathml.ts'
import { countContents, countToc, isEquation, type Census } from './census.ts'
import type { DecodedEquation } from './decoded-kfx.ts'

/** What is read of the EPUB that KFX Input makes of a KFX. */
export interface Decoded {
  readonly equations: readonly DecodedEquation[]
  readonly census: Census
}

/**
 * Reads the documents of a decoded book. Undefined when there is no document with text among them, or one of them is
 * not XML: a comparison with half of a book proves nothing.
 *
 * @param files contents by path, in the order of the archive, which is the reading order of KFX Input's documents
 */
export function readDecoded(files: ReadonlyMap<string, Uint8Array>): Decoded | undefined {
  const equations: DecodedEquation[] = []
  const total = { words: 0, images: 0, links: 0, cells: 0, toc: 0 }
  const shown = { isHidden: () => false, isCounted: () => true }
  let documents = 0
  for (const [path, bytes] of spineFirst(files)) {
    if (!/\.(?:xhtml|html|ncx)$/i.test(path)) continue
    const root = parseXml(new TextDecoder().decode(bytes)).document?.root
    if (root === undefined) return undefined
    const elements = [...elementsOf(root)]
    const toc = countToc(root, elements)
    total.toc = Math.max(total.toc, toc)
    if (toc > 0 || root.local === 'ncx') continue
    documents += 1
    const tally = countContents(root, shown)
    for (const kind of ['words', 'images', 'links', 'cells'] as const) total[kind] += tally[kind]
    equations.push(...elements.filter(isOutermost).map(equationOf))
  }
  return documents === 0 ? undefined : { equations, census: total }
}

/** Documents in the order of the package's spine, then whatever else there is. */
function spineFirst(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const packagePath = [...files.keys()].find((path) => path.endsWith('.opf'))
  const text = packagePath === undefined ? '' : new TextDecoder().decode(files.get(packagePath))
  const root = parseXml(text).document?.root
  const elements = root === undefined ? [] : [...elementsOf(root)]
  const hrefs = new Map(
    elements
      .filter((element) => element.local === 'item')
      .map((item) => [attribute(item, 'id') ?? '', attribute(item, 'href') ?? '']),
  )
  const folder = packagePath?.replace(/[^/]*$/, '') ?? ''
  const spine = elements
    .filter((element) => element.local === 'itemref')
    .map((item) => folder + (hrefs.get(attribute(item, 'idref') ?? '') ?? ''))
  const ordered = new Map<string, Uint8Array>()
  for (const path of [...spine, ...files.keys()]) {
    const bytes = files.get(path)
    if (bytes !== undefined) ordered.set(path, bytes)
  }
  return ordered
}

/** KFX Input may give the role to the drawing, to what holds it, or to both. */
function isOutermost(element: XmlElement): boolean {
  if (!isEquation(element)) return false
  for (let up = element.parent; up !== undefined; up = up.parent) if (isEquation(up)) return false
  return true
}

function equationOf(element: XmlElement): DecodedEquation {
  const inside = [...elementsOf(element)]
  const svg = inside.find((each) => isSvg(each, 'svg'))
  const description = inside.find((each) => isSvg(each, 'desc'))
  const named = inside.find((each) => isHtml(each) || isSvg(each, 'svg'))
  const name = attribute(element, 'aria-label') ?? (named && attribute(named, 'aria-label'))
  return {
    mathml: description === undefined ? undefined : canonicalText(textOf(description)),
    paths: inside.filter((each) => isSvg(each, 'path') && (attribute(each, 'd') ?? '').trim() !== '').length,
    hasArea: hasArea((svg && attribute(svg, 'viewBox')) ?? ''),
    name: name?.trim() === '' ? undefined : name?.trim(),
  }
}

function hasArea(viewBox: string): boolean {
  const numbers = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = 0, height = 0] = numbers
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
}
