import { imageSize } from 'image-size'
import { decodeUtf8 } from '../base/decode.ts'
import { hasErrors, type Message } from '../base/message.ts'
import type { Asset } from '../book/book.ts'
import { safeSvg } from '../pictures/svg-safe.ts'
import { gifFrames } from './gif-frames.ts'

/** Image types by what `image-size` calls them; the first bytes decide, not the file's name. */
const types: Readonly<Record<string, Asset['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heif: 'image/avif',
  svg: 'image/svg+xml',
}

export const pictureNote = 'Octavo takes SVG, PNG, JPEG, GIF, WebP and AVIF.'

/** A picture of more pixels takes more memory than a laptop has to spare; a page at 300 dpi has 6 million. */
const mostPixels = 100_000_000
/** A drawing of more bytes is a photograph in disguise, or traced. */
const heaviestDrawing = 5_000_000

export interface ReadPicture {
  readonly asset?: Asset | undefined
  readonly animated?: boolean | undefined
  /** Why it is no picture that a book can carry. */
  readonly problem?: { readonly reason: string; readonly ruleId?: string; readonly note?: string } | undefined
  /** On the file itself: what a drawing holds that cannot stay. */
  readonly messages: readonly Message[]
}

/** Looks at the bytes of a picture; only its header is decoded. A drawing is cleaned here, once for all outputs. */
export function readPicture(path: string, bytes: Uint8Array, folder: string): ReadPicture {
  const refused = (reason: string): ReadPicture => ({ problem: { reason }, messages: [] })
  const size = sizeOf(bytes)
  if (size === undefined) return refused(`Could not read \`${path}\` as a picture`)
  const mediaType = size.type === undefined ? undefined : types[size.type]
  if (mediaType === undefined) return refused(`Unexpected kind of picture in \`${path}\`: ${size.type ?? 'unknown'}`)
  // EXIF 2.32, "Orientation": from 5 on, rows are columns.
  const turned = (size.orientation ?? 1) >= 5
  const width = turned ? size.height : size.width
  const height = turned ? size.width : size.height
  if (!(width > 0 && height > 0)) return refused(`Unexpected size of \`${path}\`, expected width and height`)
  if (mediaType === 'image/svg+xml') return readDrawing({ path, mediaType, bytes, width, height }, folder)
  if (width * height > mostPixels) {
    const reason = `Unexpected picture of ${width} × ${height} pixels in \`${path}\`, expected at most 100 million`
    const note = 'Scale it down: 3000 pixels in a row fill a page in print.'
    return { problem: { ruleId: 'image-too-large', reason, note }, messages: [] }
  }
  const animated = mediaType === 'image/gif' && gifFrames(bytes) > 1
  return { asset: { path, mediaType, bytes, width, height }, animated, messages: [] }
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

function readDrawing(asset: Asset, folder: string): ReadPicture {
  const { path, bytes } = asset
  if (bytes.length > heaviestDrawing) {
    const reason = `Unexpected drawing of ${(bytes.length / 1_000_000).toFixed(1)} MB in \`${path}\`, expected at most 5 MB`
    const note = 'Save it as a PNG, or simplify its paths in the drawing program.'
    return { problem: { ruleId: 'image-too-large', reason, note }, messages: [] }
  }
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return { problem: { reason: `Unexpected bytes that are not UTF-8 in \`${path}\`` }, messages: [] }
  const { svg, messages } = safeSvg(decoded.text, `${folder}/${path}`)
  if (hasErrors(messages)) return { messages }
  return { asset: { ...asset, bytes: new TextEncoder().encode(svg) }, messages }
}
