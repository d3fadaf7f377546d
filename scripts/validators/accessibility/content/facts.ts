import { ancestor, attribute, elementsOf, tokens } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import type { Publication } from '../../../book/publication.ts'
import { mathml, ops, svg, xhtml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'

/** An element and the document it stands in. */
export interface Spot {
  readonly path: string
  readonly element: XmlElement
}

/** What the pages hold, as far as metadata makes claims about it. */
export interface ContentFacts {
  /** Letters of all texts. */
  readonly letters: number
  /** Pictures that say something: those marked as decoration, and the cover, are none. */
  readonly pictures: readonly Spot[]
  /** Of the pictures and of the cover, those without any words. */
  readonly wordless: readonly Spot[]
  readonly equations: readonly Spot[]
  /** Equations with alttext, or with another name. */
  readonly describedEquations: number
  /** Sound and film. */
  readonly media: readonly Spot[]
  readonly headings: number
  readonly rubies: number
  /** Elements with a role or an attribute of ARIA. */
  readonly aria: number
  /** Descriptions beside a picture: details, aria-details, aria-describedby, longdesc, a link in a figure. */
  readonly longDescriptions: number
  readonly indexes: number
}

export function factsOf(publication: Publication): ContentFacts {
  const spots = pagesOf(publication).flatMap(({ path, document }) =>
    [...elementsOf(document.root)].map((element): Spot => ({ path, element })),
  )
  const pictures = spots.filter(({ element }) => isPicture(element) && !isDecoration(element))
  const equations = spots.filter(({ element }) => is(element, 'math', mathml))
  const count = (fits: (element: XmlElement) => boolean): number => spots.filter(({ element }) => fits(element)).length
  return {
    letters: spots.reduce((sum, { element }) => sum + lettersIn(element), 0),
    pictures: pictures.filter(({ element }) => !isCover(element)),
    wordless: pictures.filter(({ element }) => !hasWords(element)),
    equations,
    describedEquations: equations.filter(({ element }) => nonEmpty(element, 'alttext') || named(element)).length,
    media: spots.filter(({ element }) => is(element, 'audio', xhtml) || is(element, 'video', xhtml)),
    headings: count((element) => element.namespace === xhtml && /^h[1-6]$/.test(element.local)),
    rubies: count((element) => is(element, 'ruby', xhtml)),
    aria: count(({ attributes }) => attributes.some(({ name }) => name === 'role' || name.startsWith('aria-'))),
    longDescriptions: count(isLongDescription),
    indexes: count(
      (element) =>
        tokens(element, 'role').includes('doc-index') ||
        tokens(element, 'type', ops).some((type) => type === 'index' || type.startsWith('index-')),
    ),
  }
}

function is(element: XmlElement, local: string, namespace: string): boolean {
  return element.local === local && element.namespace === namespace
}

function isPicture(element: XmlElement): boolean {
  if (is(element, 'img', xhtml)) return true
  // A drawing within a drawing, or within what an img shows, is part of it.
  return is(element, 'svg', svg) && ancestor(element, ({ namespace }) => namespace === svg) === undefined
}

function isDecoration(element: XmlElement): boolean {
  const role = attribute(element, 'role') ?? ''
  return (
    role === 'presentation' ||
    role === 'none' ||
    attribute(element, 'alt') === '' ||
    [element, ...above(element)].some((each) => attribute(each, 'aria-hidden') === 'true')
  )
}

function isCover(element: XmlElement): boolean {
  return [element, ...above(element)].some((each) => tokens(each, 'type', ops).includes('cover'))
}

function hasWords(element: XmlElement): boolean {
  if (nonEmpty(element, 'alt') || named(element)) return true
  if (element.namespace !== svg) return false
  // Words may be a title, or the text of the drawing itself, or stand on the picture that it wraps.
  return [...elementsOf(element)].some(
    (each) => (each !== element && named(each)) || ['title', 'desc', 'text'].includes(each.local),
  )
}

function named(element: XmlElement): boolean {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => nonEmpty(element, name))
}

function nonEmpty(element: XmlElement, name: string): boolean {
  return (attribute(element, name) ?? '').trim() !== ''
}

function isLongDescription(element: XmlElement): boolean {
  if (is(element, 'details', xhtml)) return true
  if (['aria-details', 'aria-describedby', 'longdesc'].some((name) => nonEmpty(element, name))) return true
  return is(element, 'a', xhtml) && ancestor(element, ({ local }) => local === 'figure') !== undefined
}

function above(element: XmlElement): XmlElement[] {
  const ancestors: XmlElement[] = []
  for (let up = element.parent; up !== undefined; up = up.parent) ancestors.push(up)
  return ancestors
}

function lettersIn(element: XmlElement): number {
  if (element.namespace !== xhtml || ['script', 'style', 'title', 'head'].includes(element.local)) return 0
  const own = element.children.filter((child) => child.type === 'text')
  return own.reduce((sum, { value }) => sum + value.replace(/\s+/g, '').length, 0)
}
