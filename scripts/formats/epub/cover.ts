import type { VFileMessage } from 'vfile-message'
import { h } from 'hastscript'
import { writeXhtml } from '../../base/xhtml.ts'
import type { Book } from '../../book/book.ts'
import type { Theme } from '../../book/theme.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { coverArt, coverSize } from './cover-art.ts'
import { pixels } from './drawing.ts'
import type { Page } from './page.ts'
import { jpeg } from './raster.ts'
import { safeSvg } from './svg-safe.ts'

export interface Cover {
  /** Below `EPUB/`. */
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly messages: readonly VFileMessage[]
}

/** The cover image: the author's own (a drawing becomes pixels), else one made from the book's words and the theme. */
export async function coverOf(book: Book, theme: Theme): Promise<Cover> {
  const art = book.config.cover === undefined ? undefined : book.assets.get(book.config.cover)
  if (book.config.cover !== undefined && art === undefined) {
    throw new Error(`The cover ${book.config.cover} is named in the configuration but is no asset of the book`)
  }
  if (art !== undefined && (art.mediaType === 'image/jpeg' || art.mediaType === 'image/png')) {
    const href = `images/cover.${art.mediaType === 'image/png' ? 'png' : 'jpg'}`
    return { href, mediaType: art.mediaType, bytes: art.bytes, messages: [] }
  }
  const drawing =
    art === undefined
      ? { svg: coverArt(book.config, theme), messages: [] }
      : safeSvg(new TextDecoder().decode(art.bytes), art.path)
  const svg = drawing.svg === '' ? '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>' : drawing.svg
  const bytes = await jpeg(pixels(svg, theme, coverSize.width))
  return { href: 'images/cover.jpg', mediaType: 'image/jpeg', bytes, messages: drawing.messages }
}

/** The page that shows it; Kindle shows the image by itself and would show a page as a second cover (KFX-P09). */
export function coverPage(book: Book, cover: Cover): Page {
  const { config } = book
  const words = wordsOf(config.language)
  const people = config.authors.map((author) => author.name).join(', ')
  const alt = config.coverAlt ?? [`${words.cover}: ${config.title}`, config.subtitle, people].filter(Boolean).join('. ')
  const image = h('img', { role: 'doc-cover', src: `../${cover.href}`, alt })
  const { text } = writeXhtml(h('section', { epubType: 'cover', className: ['cover'] }, image))
  return {
    id: 'cover',
    href: 'text/cover.xhtml',
    role: 'cover',
    title: words.cover,
    bodyType: 'frontmatter',
    xhtml: text,
    marks: [],
    properties: [],
  }
}
