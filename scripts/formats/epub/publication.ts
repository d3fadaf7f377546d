import type { RenderedBook } from '../../book/rendered.ts'
import { accessibilityOf } from './accessibility.ts'
import type { ContentsPage } from './contents-page.ts'
import { landmarksOf, type Landmark } from './landmarks.ts'
import { meta, metadataOf, type MetadataEntry } from './metadata.ts'
import type { NavEntry } from './nav-tree.ts'
import type { Page } from './page.ts'

/** Everything that the four templates print. Hrefs are relative to `EPUB/`. */
export interface PublicationData {
  readonly title: string
  readonly language: string
  readonly identifier: string
  readonly contents: ContentsPage
  readonly metadata: readonly MetadataEntry[]
  readonly manifest: readonly ManifestEntry[]
  /** Ids of manifest items in reading order. */
  readonly spine: readonly string[]
  readonly pages: readonly Page[]
  readonly toc: readonly NavEntry[]
  readonly landmarks: readonly Landmark[]
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
  readonly toc: readonly NavEntry[]
  readonly css: string
  /** Href of the cover image. */
  readonly cover: string
  readonly files: readonly { readonly href: string; readonly mediaType: string }[]
  readonly kindle: boolean
}

/** Puts together what the package says about itself. */
export function publicationOf({ rendered, pages, contents, toc, css, cover, files, kindle }: Parts): PublicationData {
  const { config } = rendered.book
  const fonts = files.some((file) => file.mediaType === 'font/ttf')
  return {
    title: config.title,
    language: config.language,
    identifier: config.identifier,
    contents,
    metadata: [
      ...metadataOf(config, kindle),
      ...accessibilityMeta(rendered),
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
    toc,
    landmarks: landmarksOf(pages, contents),
    css,
  }
}

function accessibilityMeta(rendered: RenderedBook): MetadataEntry[] {
  const { modes, sufficient, features, hazards, summary } = accessibilityOf(rendered)
  const english = /^en\b/i.test(rendered.book.config.language)
  const spoken = meta('schema:accessibilitySummary', summary)
  return [
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...sufficient.map((set) => meta('schema:accessModeSufficient', set)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    ...hazards.map((hazard) => meta('schema:accessibilityHazard', hazard)),
    english ? spoken : { ...spoken, attributes: [...spoken.attributes, ['xml:lang', 'en']] },
  ]
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
