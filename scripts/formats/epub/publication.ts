import type { RenderedBook } from '../../book/rendered.ts'
import type { ContentsPage } from './contents-page.ts'
import { landmarksOf, type Landmark } from './landmarks.ts'
import { meta, metadataOf, type MetadataEntry } from './metadata.ts'
import { wordsOf } from '../../book/languages/index.ts'
import type { NavList } from './nav-lists.ts'
import type { NavEntry } from './nav-tree.ts'
import type { Ncx, PageEntry } from './ncx.ts'
import { pageSource } from './page-source.ts'
import type { Page } from './page.ts'

/** Ways through the book. Hrefs are relative to `EPUB/`. */
interface Navigation {
  readonly toc: readonly NavEntry[]
  readonly navLists: readonly NavList[]
  /** Pages of the print edition, in reading order. */
  readonly printPages: readonly PageEntry[]
  readonly ncx: Ncx
}

/** Everything that the four templates print. Hrefs are relative to `EPUB/`. */
export interface PublicationData extends Navigation {
  readonly title: string
  readonly language: string
  readonly identifier: string
  readonly contents: ContentsPage
  readonly metadata: readonly MetadataEntry[]
  readonly manifest: readonly ManifestEntry[]
  /** Ids of manifest items in reading order. */
  readonly spine: readonly string[]
  readonly pages: readonly Page[]
  readonly landmarks: readonly Landmark[]
  /** Headings of lists that only readers' own menus show. */
  readonly words: { readonly pageList: string; readonly landmarks: string }
  readonly css: string
}

interface ManifestEntry {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** Pictures, fonts and licences by href. */
export type Resources = ReadonlyMap<string, Uint8Array | string>

interface Parts {
  readonly rendered: RenderedBook
  readonly pages: readonly Page[]
  readonly contents: ContentsPage
  readonly nav: Navigation
  /** What the package says about how the book can be read. */
  readonly accessibility: readonly MetadataEntry[]
  readonly css: string
  /** Href of the cover image. */
  readonly cover: string
  readonly files: readonly { readonly href: string; readonly mediaType: string }[]
  readonly kindle: boolean
}

/** Puts together what the package says about itself. */
export function publicationOf({
  rendered,
  pages,
  contents,
  nav,
  accessibility,
  css,
  cover,
  files,
  kindle,
}: Parts): PublicationData {
  const { config } = rendered.book
  const words = wordsOf(config.language)
  const fonts = files.some((file) => file.mediaType === 'font/ttf')
  return {
    title: config.title,
    language: config.language,
    identifier: config.identifier,
    contents,
    metadata: [
      ...metadataOf(config, kindle),
      ...pageSource(rendered),
      ...accessibility,
      ...(fonts ? [meta('ibooks:specified-fonts', 'true')] : []),
      // What readers of EPUB 2 look for, and Kobo still does.
      {
        name: 'meta',
        attributes: [
          ['name', 'cover'],
          ['content', idOf(cover)],
        ],
        value: '',
      },
    ],
    manifest: [
      { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: ['nav'] },
      { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: [] },
      { id: 'css', href: 'styles/book.css', mediaType: 'text/css', properties: [] },
      ...pages.map(({ id, href, properties }) => ({
        id: `text-${id}`,
        href,
        mediaType: 'application/xhtml+xml',
        properties,
      })),
      ...files.map(({ href, mediaType }) => ({
        id: idOf(href),
        href,
        mediaType,
        properties: href === cover ? ['cover-image'] : [],
      })),
    ],
    spine: spineOf(pages, contents),
    pages,
    ...nav,
    words: { pageList: words.epub.pageList, landmarks: words.epub.landmarks },
    landmarks: landmarksOf(pages, contents),
    css,
  }
}

/** The navigation document is the page of contents, before the document that comes after it. */
function spineOf(pages: readonly Page[], contents: ContentsPage): string[] {
  if (contents.href !== 'nav.xhtml') return pages.map(({ id }) => `text-${id}`)
  const made = pages.flatMap(({ id }) => (id === contents.before ? ['nav', `text-${id}`] : [`text-${id}`]))
  return made.includes('nav') ? made : [...made, 'nav']
}

/** An XML id from an href: `image-cover-jpg`. */
function idOf(href: string): string {
  return href.replace(/^([a-z]+)s\//, '$1-').replaceAll('.', '-')
}
