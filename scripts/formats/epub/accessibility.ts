import type { Element } from 'hast'
import type { RenderedBook } from '../../book/rendered.ts'
import { visitElements } from './visit.ts'

/** What the package says about how the book can be read (EPUB Accessibility 1.1 §2.2, schema.org's vocabulary). */
export interface Accessibility {
  readonly modes: readonly string[]
  /** Each a set of modes that suffices by itself. */
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  /** In English. */
  readonly summary: string
}

interface Counts {
  images: number
  /** Of these, without an `alt` at all. */
  nameless: number
  formulas: number
  /** Formulas as pictures. */
  drawn: number
  animated: number
}

/** Only what the content bears out is claimed, and never conformance: that takes a person's judgement. */
export function accessibilityOf(rendered: RenderedBook): Accessibility {
  const counts = count(rendered)
  const described = counts.nameless === 0
  const seen = counts.images + counts.drawn
  const index = rendered.documents.some(({ chapter }) => chapter.item.role === 'index')
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(seen > 0 && described ? ['alternativeText'] : []),
    ...(counts.drawn > 0 && described ? ['describedMath'] : []),
    ...(counts.formulas > 0 ? ['MathML'] : []),
    ...(index ? ['index'] : []),
  ]
  return {
    modes: seen > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: [...(described ? ['textual'] : []), ...(seen > 0 ? ['textual,visual'] : [])],
    features,
    // Still pictures cannot flash; what a GIF does is not looked at.
    hazards: [counts.animated > 0 ? 'unknown' : 'none'],
    summary: summaryOf(counts, described, index),
  }
}

function count({ documents, book }: RenderedBook): Counts {
  const counts = { images: 0, nameless: 0, formulas: 0, drawn: 0, animated: 0 }
  for (const { tree } of documents) {
    visitElements(tree, ({ tagName, properties }) => {
      if (tagName === 'math') counts.formulas += 1
      if (isDrawn(properties)) {
        counts.drawn += 1
        if (textOf(properties) === '') counts.nameless += 1
        return
      }
      if (tagName !== 'img') return
      counts.images += 1
      if (typeof properties['alt'] !== 'string') counts.nameless += 1
      const asset = book.assets.get(String(properties['src']).replace(/^asset:/, ''))
      if (asset?.mediaType === 'image/gif') counts.animated += 1
    })
  }
  return counts
}

function isDrawn({ className }: Element['properties']): boolean {
  return Array.isArray(className) && className.includes('math-picture')
}

function textOf({ alt, ariaLabel }: Element['properties']): string {
  return alt ?? ariaLabel ?? ''
}

function summaryOf({ images, formulas, drawn }: Counts, described: boolean, index: boolean): string {
  const parts = ['This publication can be read as text that reflows, with a table of contents, headings and landmarks.']
  if (images > 0 && described) parts.push('Pictures have alternative texts.')
  if (formulas > 0) parts.push('Formulas are written in MathML.')
  if (drawn > 0) parts.push(`Formulas are pictures${described ? ' with alternative texts' : ''}.`)
  if (index) parts.push('An index leads to the places in the text.')
  return parts.join(' ')
}
