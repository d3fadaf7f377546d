import { h } from 'hastscript'
import { writeXhtml } from '../../base/xhtml.ts'
import type { Book } from '../../book/book.ts'
import type { Theme } from '../../book/theme.ts'
import { wordsOf } from '../../book/languages/index.ts'
import { coverImage, type CoverImage } from '../../pictures/cover-image.ts'
import type { Page } from './page.ts'

export interface Cover extends CoverImage {
  /** Below `EPUB/`. */
  readonly href: string
}

/** The cover image under its name in the package. */
export async function coverOf(book: Book, theme: Theme): Promise<Cover> {
  const image = await coverImage(book, theme)
  return { ...image, href: `images/cover.${image.mediaType === 'image/png' ? 'png' : 'jpg'}` }
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
    breaks: [],
  }
}
