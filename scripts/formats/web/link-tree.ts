import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { encodedLink, linkProblem } from '../../base/link-problem.ts'
import { message } from '../../base/message.ts'
import type { PackagePath } from '../../book/names.ts'
import type { PlacedImage } from './images.ts'
import type { SitePage } from './site.ts'

/** No element of the shelf makes these, and an author's raw HTML is cleaned before: meeting one is a bug. */
const forbidden: ReadonlySet<string> = new Set('base embed form frame iframe link meta object script style'.split(' '))

/**
 * A copy of a document's tree for its page: links lead to pages, pictures to files, and what is meant for e-book
 * readers or for paper is gone. A link to nowhere is a message and stays behind as plain text.
 */
export function linkTree(
  { path, document }: SitePage,
  homes: ReadonlyMap<string, PackagePath>,
  images: ReadonlyMap<string, PlacedImage>,
): { readonly tree: Root; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = []
  const tree = structuredClone(document.tree)
  const refuse = (element: Element, ruleId: string, reason: string, note: string): void => {
    delete element.properties['href']
    const file = document.chapter.file.path
    messages.push(message({ severity: 'error', ruleId, reason, note, file, place: element.position }))
  }
  visit(tree, 'element', (element) => {
    assertHarmless(element)
    const { properties } = element
    delete properties['dataFolio']
    delete properties['epubType']
    if (element.tagName === 'img') placeImage(element, images)
    if (element.tagName === 'source') properties['srcSet'] = placed(String(properties['srcSet']), images).path
    const { href } = properties
    if (typeof href !== 'string') return
    if (!href.startsWith('#')) {
      const problem = linkProblem(href)
      if (problem === undefined) return void (properties['href'] = encodedLink(href))
      const reason = `Unexpected ${problem}, expected http, https or mailto`
      return refuse(element, 'link-scheme', reason, 'Link to the web with the whole address.')
    }
    const home = homes.get(href.slice(1))
    if (home === undefined) {
      const reason = `Unexpected link to \`${href}\`, expected an id of the book`
      const note = 'Give the heading, figure or table that you mean a label and link to that.'
      return refuse(element, 'link-target', reason, note)
    }
    if (home !== path) properties['href'] = `${home}${href}`
  })
  return { tree, messages }
}

function placeImage(element: Element, images: ReadonlyMap<string, PlacedImage>): void {
  element.properties['src'] = placed(String(element.properties['src']), images).path
  element.properties['loading'] = 'lazy'
  element.properties['decoding'] = 'async'
}

function placed(source: string, images: ReadonlyMap<string, PlacedImage>): PlacedImage {
  const image = source.startsWith('asset:') ? images.get(source.slice('asset:'.length)) : undefined
  if (image === undefined) throw new Error(`The image ${source} was rendered but is no asset of the book`)
  return image
}

function assertHarmless({ tagName, properties }: Element): void {
  const handler = Object.keys(properties).find((name) => /^on/i.test(name))
  if (forbidden.has(tagName) || handler !== undefined) {
    throw new Error(`<${tagName}${handler === undefined ? '' : ` ${handler}`}> has no place in a book`)
  }
}
