import type { Element, Root } from 'hast'
import type { VFileMessage } from 'vfile-message'
import { message } from '../../base/message.ts'
import type { Asset } from '../../book/book.ts'
import type { PackagePath } from '../../book/names.ts'
import type { Face } from '../../book/theme.ts'
import { svgFigure } from './svg-figure.ts'
import { classesOf } from './visit.ts'

export interface PlacedImages {
  readonly files: ReadonlyMap<PackagePath, Uint8Array>
  readonly messages: readonly VFileMessage[]
}

/**
 * Puts pictures into a document's tree: drawings as elements of the page, photographs as files beside it. A name that
 * is no asset of the book is a bug of an earlier stage and throws. Changes the tree.
 *
 * @param name unique for the document, the beginning of its drawings' ids
 */
export function placeImages(
  tree: Root,
  name: string,
  assets: ReadonlyMap<string, Asset>,
  faces: readonly Face[],
): PlacedImages {
  const files = new Map<PackagePath, Uint8Array>()
  const messages: VFileMessage[] = []
  let count = 0
  const place = (element: Element, { turned, fills }: Place): Element => {
    const source = String(element.properties['src'])
    const asset = assets.get(source.replace(/^asset:/, ''))
    if (asset === undefined) throw new Error(`The image ${source} was rendered but is no asset of the book`)
    const { alt: given } = element.properties
    const alt = typeof given === 'string' ? given : ''
    count += 1
    // The sheet has to know the shape of what it turns.
    const style = turned ? `--aspect: ${(asset.width / asset.height).toFixed(4)}` : element.properties['style']
    if (asset.mediaType === 'image/svg+xml') {
      const drawing = svgFigure(asset, { alt, prefix: `${name}-${count}-`, faces })
      const { ariaDetails } = element.properties
      const slice = fills ? { preserveAspectRatio: 'xMidYMid slice' } : {}
      if (drawing !== undefined)
        return { ...drawing, properties: { ...drawing.properties, style, ariaDetails, ...slice } }
      messages.push(unreadable(asset.path))
    }
    const path = `images/${asset.path}` as PackagePath // The asset's path is below the manuscript and has no `..`.
    files.set(path, asset.bytes)
    const href = path.split('/').map(encodeURIComponent).join('/')
    return { ...element, properties: { ...element.properties, src: href, style } }
  }
  replaceImages(tree, place)
  return { files, messages }
}

function unreadable(file: string): VFileMessage {
  return message({
    severity: 'error',
    ruleId: 'svg-malformed',
    reason: 'Unexpected XML in the drawing, expected an SVG that can be parsed.',
    note: 'Open the drawing in an editor and save it again as plain SVG.',
    file,
  })
}

/** What the figures around a picture ask of it. */
interface Place {
  /** On its side. */
  readonly turned: boolean
  /** All over its place, whatever is cut off. */
  readonly fills: boolean
}

function replaceImages(
  parent: Root | Element,
  place: (element: Element, around: Place) => Element,
  around: Place = { turned: false, fills: false },
): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    if (child.tagName === 'img') parent.children[index] = place(child, around)
    else {
      const classes = child.tagName === 'figure' ? classesOf(child) : []
      const turned = around.turned || classes.includes('rotate')
      replaceImages(child, place, { turned, fills: around.fills || classes.includes('bleed') })
    }
  }
}
