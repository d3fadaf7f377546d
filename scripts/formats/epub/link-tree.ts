import type { Element, Root } from 'hast'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { RenderedDocument } from '../../book/rendered.ts'
import { encodedLink, linkProblem } from '../../base/link-problem.ts'
import type { PlacedImage } from './images.ts'
import { visitElements } from './visit.ts'

/** What a document's links and images turn into. */
export interface LinkTargets {
  /** The href below `EPUB/` of the document that holds an id. */
  readonly homes: ReadonlyMap<string, string>
  /** By the path of the asset. */
  readonly images: ReadonlyMap<string, PlacedImage>
}

/** No element shelf makes these, and an author's raw HTML never gets here: meeting one is a bug. */
const forbidden: ReadonlySet<string> = new Set('base embed form frame iframe link meta object script style'.split(' '))

/**
 * A copy of a document's tree whose links and images are relative to `href`, the document's own place below `EPUB/`.
 * A link to nowhere or with a scheme that does not belong into a book is a message and stays behind as plain text.
 */
export function linkTree(
  document: RenderedDocument,
  href: string,
  targets: LinkTargets,
): { readonly tree: Root; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = []
  const tree = structuredClone(document.tree)
  const refuse = (element: Element, reason: string, ruleId: string, note: string): void => {
    delete element.properties['href']
    const file = document.chapter.file.path
    messages.push(message({ severity: 'error', ruleId, reason, note, file, place: element.position }))
  }
  const places = picturePlaces(tree)
  visitElements(tree, (element) => {
    assertHarmless(element)
    // Folios are for formats with pages; here the link's own words stand.
    delete element.properties['dataFolio']
    if (element.tagName === 'img') placeImage(element, targets.images, places.get(element))
    if (element.tagName === 'source') {
      const image = imageAt(String(element.properties['srcSet']), targets.images)
      Object.assign(element.properties, { srcSet: `../${image.href}`, type: image.mediaType })
    }
    const link = element.properties['href']
    if (typeof link !== 'string') return
    if (link.startsWith('#')) {
      const home = targets.homes.get(link.slice(1))
      if (home === undefined) {
        const note = 'Give the heading, figure or table that you mean a label and link to that.'
        return refuse(element, `Unexpected link to "${link}", expected an id of the book.`, 'link-target', note)
      }
      if (home !== href) element.properties['href'] = `${relative(href, home)}${link}`
      return
    }
    const problem = linkProblem(link)
    if (problem === undefined) element.properties['href'] = encodedLink(link)
    else refuse(element, `Unexpected ${problem}, expected http, https or mailto.`, 'link-scheme', wayOut)
  })
  return { tree, messages }
}

const wayOut = 'Link to a place of the book with its label ([text](#sec:x)), to the web with the whole address.'

/** Both are below `EPUB/`, at most one folder deep. */
function relative(from: string, to: string): string {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  if (to.startsWith(folder)) return to.slice(folder.length)
  return `../${to}`
}

/** Pictures among words, which are as high as the letters, and those of figures that fill the line. */
function picturePlaces(tree: Root): ReadonlyMap<Element, 'words' | 'line'> {
  const places = new Map<Element, 'words' | 'line'>()
  visitElements(tree, (around) => {
    const { className } = around.properties
    const fills = Array.isArray(className) && className.some((name) => name === 'wide' || name === 'full')
    const place = around.tagName === 'p' ? 'words' : around.tagName === 'figure' && fills ? 'line' : undefined
    if (place === undefined) return
    visitElements(around, (inner) => {
      if (inner.tagName === 'img') places.set(inner, place)
    })
  })
  return places
}

function placeImage(
  element: Element,
  images: ReadonlyMap<string, PlacedImage>,
  place: 'words' | 'line' | undefined,
): void {
  const image = imageAt(String(element.properties['src']), images)
  const { width, height, className, ...rest } = element.properties
  const classes = Array.isArray(className) ? className : []
  const asked = classes.some((name) => name.startsWith('width-'))
  element.properties = { ...rest, src: `../${image.href}` }
  if (image.share === undefined) Object.assign(element.properties, { width: whole(width), height: whole(height) })
  else if (!asked && place !== 'words') classes.push(`width-${place === 'line' ? 100 : image.share}`)
  if (classes.length > 0) element.properties['className'] = classes
}

function imageAt(source: string, images: ReadonlyMap<string, PlacedImage>): PlacedImage {
  const image = source.startsWith('asset:') ? images.get(source.slice('asset:'.length)) : undefined
  if (image === undefined) throw new Error(`The image ${source} was rendered but is no asset of the book`)
  return image
}

/** HTML §4.8.17: dimension attributes are whole numbers of CSS px. */
function whole(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : Math.max(1, Math.round(Number(value)))
}

function assertHarmless(element: Element): void {
  const handler = Object.keys(element.properties).find((name) => /^on/i.test(name))
  if (forbidden.has(element.tagName) || handler !== undefined) {
    throw new Error(`<${element.tagName}${handler === undefined ? '' : ` ${handler}`}> has no place in a book`)
  }
}
