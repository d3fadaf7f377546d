import type { VFileMessage } from 'vfile-message'
import type { Book } from '../book/book.ts'
import type { Face, Theme } from '../book/theme.ts'
import { coverArt, coverSize } from './cover-art.ts'
import { pixels } from './drawing.ts'
import { asJpeg, jpeg } from './raster.ts'
import { safeSvg } from './svg-safe.ts'

export interface CoverImage {
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
  readonly messages: readonly VFileMessage[]
}

/** The cover image: the author's own (a drawing becomes pixels), else one made from the book's words and the theme. */
export async function coverImage({ config, assets }: Book, theme: Theme): Promise<CoverImage> {
  const art = config.cover === undefined ? undefined : assets.get(config.cover)
  if (config.cover !== undefined && art === undefined) {
    throw new Error(`The cover ${config.cover} is named in the configuration but is no asset of the book`)
  }
  if (art !== undefined && (art.mediaType === 'image/jpeg' || art.mediaType === 'image/png')) {
    return { mediaType: art.mediaType, bytes: art.bytes, messages: [] }
  }
  if (art !== undefined && art.mediaType !== 'image/svg+xml') {
    return { mediaType: 'image/jpeg', bytes: await asJpeg(art.bytes), messages: [] }
  }
  const drawing =
    art === undefined
      ? { svg: coverArt(config, theme), messages: [] }
      : safeSvg(new TextDecoder().decode(art.bytes), art.path)
  const svg = drawing.svg === '' ? '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>' : drawing.svg
  const bytes = await jpeg(pixels(svg, boldFirst(theme), coverSize.width))
  return { mediaType: 'image/jpeg', bytes, messages: drawing.messages }
}

/** resvg takes the first face that has a letter which its own lacks: on a cover that is the title's, which is bold. */
function boldFirst(theme: Theme): Theme {
  return { ...theme, faces: theme.faces.toSorted((a, b) => rank(b) - rank(a)) }
}

function rank({ use, weight }: Face): number {
  return use === 'fallback' ? weight : 1000
}
