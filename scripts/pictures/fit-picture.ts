import sharp from 'sharp'
import type { Asset } from '../book/book.ts'
import type { OutputConfig } from '../book/config.ts'
import { jpegHeader } from './raster.ts'
import type { PictureLimits } from './limits.ts'

/** A picture as an output shows it, and in half a sentence what was done to it. */
export interface FittedPicture {
  readonly asset: Asset
  readonly done: readonly string[]
}

/** What every reader, browser and printer takes. */
const plain: ReadonlySet<Asset['mediaType']> = new Set(['image/jpeg', 'image/png', 'image/gif'])

/**
 * Makes a photograph fit for an output: no more pixels than it can show and never more than there are, eight bits, sRGB
 * (grey where black ink alone prints it), the right way up, in a format that the output carries. What fits already keeps its bytes. sharp's own versions of the
 * codecs write the same bytes everywhere.
 */
export async function fitPicture(asset: Asset, output: OutputConfig, limits: PictureLimits): Promise<FittedPicture> {
  const picture = sharp(asset.bytes, { limitInputPixels: 100_000_001 })
  const { space, depth, orientation = 1, hasAlpha, format } = await picture.metadata()
  const kindle = output.profile === 'kindle'
  const done: string[] = []
  const scale = Math.min(1, limits.width / asset.width, limits.height / asset.height)
  const [width, height] = [Math.round(asset.width * scale), Math.round(asset.height * scale)]
  if (scale < 1) done.push(`${asset.width} × ${asset.height} → ${width} × ${height} pixels`)
  if (space === 'cmyk') done.push('CMYK → sRGB')
  const grey = output.colour === 'black' && space !== 'b-w' && space !== 'grey16'
  if (grey) done.push('colour → grey')
  if (depth === 'ushort') done.push('16 → 8 bits')
  if (orientation > 1) done.push('turned upright')
  // Browsers take these; readers often do not, whatever the standard says (EPUB 3.3 §3.2).
  if (!plain.has(asset.mediaType) && output.format === 'epub') done.push(`${format.toUpperCase()} converted`)
  const flatten = kindle && hasAlpha && asset.mediaType !== 'image/gif'
  const frame = asset.mediaType === 'image/gif' && kindle
  if (done.length === 0 && !flatten && !frame) return { asset, done }

  let made = picture
    .autoOrient()
    .toColourspace(grey ? 'b-w' : 'srgb')
    .resize({ width, height, fit: 'fill', withoutEnlargement: true })
  if (flatten) made = made.flatten({ background: '#ffffff' })
  const lossless = hasAlpha || ['image/png', 'image/gif'].includes(asset.mediaType)
  if (lossless) {
    const bytes = await made.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer()
    return { asset: { ...asset, mediaType: 'image/png', bytes, width, height }, done }
  }
  const bytes = jpegHeader(await made.jpeg({ quality: limits.quality }).toBuffer())
  return { asset: { ...asset, mediaType: 'image/jpeg', bytes, width, height }, done }
}
