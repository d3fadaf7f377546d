import type { VFileMessage } from 'vfile-message'
import type { Asset } from '../../book/book.ts'
import type { OutputConfig } from '../../book/config.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import type { Theme } from '../../book/theme.ts'
import { outlined, pixels } from '../../pictures/drawing.ts'
import { fileNames } from '../../base/ascii-names.ts'
import { opaquePng } from '../../pictures/raster.ts'
import { safeSvg } from '../../pictures/svg-safe.ts'
import { overweight } from './overweight.ts'
import { visitElements } from './visit.ts'

/** A picture in its final form. */
export interface PlacedImage {
  /** Below `EPUB/`. */
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array | string
  /** Kindle: how much of the line it takes, in per cent. */
  readonly share?: number | undefined
}

/** Inches of text width on a Kindle page: what a picture of full width is drawn for, and the resolution it is drawn in. */
const lineWidth = 4.5
const density = 300

/** Of a formula: 600 to the inch in text of 12 pt, so that large type on a fine screen stays sharp. */
const dotsPerEm = 100

/**
 * Every asset that a document shows, by its path, made fit for the profile: drawings with outlined text, or for Kindle
 * as PNG; photographs as `pictures/fit-pictures.ts` left them. Assets that nothing shows stay out of the book.
 */
export async function placeImages(
  rendered: RenderedBook,
  theme: Theme,
  { profile, name, images: budget }: Pick<OutputConfig, 'profile' | 'name' | 'images'>,
): Promise<{ readonly images: ReadonlyMap<string, PlacedImage>; readonly messages: readonly VFileMessage[] }> {
  const kindle = profile === 'kindle'
  const assets = shownAssets(rendered)
  const names = fileNames(assets.keys(), 'images', (path) => extensionOf(assets.get(path), kindle))
  const images = new Map<string, PlacedImage>()
  const messages: VFileMessage[] = []
  for (const [path, asset] of [...assets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const href = names.get(path) ?? ''
    const made = await imageOf(asset, theme, kindle)
    messages.push(...made.messages)
    images.set(path, {
      href,
      mediaType: isDots(asset, kindle) ? 'image/png' : asset.mediaType,
      bytes: made.bytes,
      // A formula has its size in em already.
      ...(kindle && asset.formula !== true ? { share: shareOf(asset) } : {}),
    })
  }
  return { images, messages: [...messages, ...overweight(images, name, budget)] }
}

function shownAssets({ book, documents }: RenderedBook): ReadonlyMap<string, Asset> {
  const shown = new Map<string, Asset>()
  for (const { tree } of documents) {
    visitElements(tree, ({ tagName, properties }) => {
      const source = tagName === 'img' ? properties['src'] : tagName === 'source' ? properties['srcSet'] : undefined
      const path = /^asset:(.+)/s.exec(String(source))?.[1]
      const asset = path === undefined ? undefined : book.assets.get(path)
      if (asset !== undefined) shown.set(asset.path, asset)
    })
  }
  return shown
}

async function imageOf(
  asset: Asset,
  theme: Theme,
  kindle: boolean,
): Promise<{ readonly bytes: Uint8Array | string; readonly messages: readonly VFileMessage[] }> {
  if (asset.mediaType !== 'image/svg+xml') {
    return { bytes: asset.bytes, messages: [] }
  }
  const { svg, messages: all } = safeSvg(new TextDecoder().decode(asset.bytes), asset.path)
  // What was merely left out was told when the drawing was read.
  const messages = all.filter(({ fatal }) => fatal === true)
  // The messages stop the book; an empty picture stands in so that everything else can still be looked at.
  if (svg === '') return { bytes: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>', messages }
  if (!isDots(asset, kindle)) return { bytes: outlined(svg, theme), messages }
  const width =
    asset.formula === true
      ? Math.max(1, Math.round((asset.width / 16) * dotsPerEm))
      : Math.round((Math.min(asset.width / 96, lineWidth) || lineWidth) * density)
  return { bytes: await opaquePng(pixels(svg, theme, width)), messages }
}

function extensionOf(asset: Asset | undefined, kindle: boolean): string {
  switch (asset?.mediaType) {
    case 'image/svg+xml':
      return isDots(asset, kindle) ? 'png' : 'svg'
    case 'image/jpeg':
      return 'jpg'
    case 'image/gif':
      return 'gif'
    case 'image/webp':
      return 'webp'
    case 'image/avif':
      return 'avif'
    default:
      return 'png'
  }
}

/** Drawings for Kindle, and formulas for readers that have no MathML. */
function isDots({ mediaType, formula }: Asset, kindle: boolean): boolean {
  return mediaType === 'image/svg+xml' && (kindle || formula === true)
}

/** Steps of five keep the sheet's `width-…` classes few; a share scales with the screen, pixels do not. */
function shareOf(asset: Asset): number {
  return Math.min(100, Math.max(10, Math.round((asset.width / 96 / lineWidth) * 20) * 5))
}
