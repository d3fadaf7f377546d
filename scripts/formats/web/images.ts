import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { fileNames } from '../../base/ascii-names.ts'
import type { Asset } from '../../book/book.ts'
import type { PackagePath } from '../../book/names.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import type { Theme } from '../../book/theme.ts'
import { outlined } from '../../pictures/drawing.ts'
import { safeSvg } from '../../pictures/svg-safe.ts'

/** A picture as a file of the edition. */
export interface PlacedImage {
  readonly path: PackagePath
  readonly bytes: Uint8Array | string
}

const extensions: Readonly<Record<Asset['mediaType'], string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Every asset that a page shows, by its own path: drawings made safe, their letters outlined; photographs as they are. */
export function placeImages(
  { book, documents }: RenderedBook,
  theme: Theme,
): { readonly placed: ReadonlyMap<string, PlacedImage>; readonly messages: readonly VFileMessage[] } {
  const shown = new Map<string, Asset>()
  for (const { tree } of documents) {
    visit(tree, 'element', ({ tagName, properties }) => {
      const source = tagName === 'img' ? properties['src'] : tagName === 'source' ? properties['srcSet'] : undefined
      const path = /^asset:(.+)/s.exec(String(source))?.[1]
      const asset = path === undefined ? undefined : book.assets.get(path)
      if (asset !== undefined) shown.set(asset.path, asset)
    })
  }
  const names = fileNames(shown.keys(), 'images/book', (path) => extensions[shown.get(path)?.mediaType ?? 'image/png'])
  const placed = new Map<string, PlacedImage>()
  const messages: VFileMessage[] = []
  for (const [path, asset] of [...shown].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const made = asset.mediaType === 'image/svg+xml' ? drawing(asset, theme) : { bytes: asset.bytes, messages: [] }
    messages.push(...made.messages)
    // A path made here, of a folder and a slug.
    placed.set(path, { path: names.get(path) as PackagePath, bytes: made.bytes })
  }
  return { placed, messages }
}

function drawing(asset: Asset, theme: Theme): { bytes: string; messages: readonly VFileMessage[] } {
  const { svg, messages } = safeSvg(new TextDecoder().decode(asset.bytes), asset.path)
  // What was merely left out was told when the drawing was read.
  return { bytes: svg === '' ? '' : outlined(svg, theme), messages: messages.filter(({ fatal }) => fatal === true) }
}
