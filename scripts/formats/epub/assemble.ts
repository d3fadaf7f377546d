import type { Assembled } from '../../book/format.ts'
import type { OutputConfig } from '../../book/config.ts'
import type { PackagePath } from '../../book/names.ts'
import type { DocumentOrigins } from '../../book/origins.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import type { Theme } from '../../book/theme.ts'
import { charactersOf, type Characters } from '../../fonts/characters.ts'
import { accessibilityMetadata } from './accessibility-metadata.ts'
import { accessibilityOf } from './accessibility.ts'
import { coverOf, coverPage } from './cover.ts'
import { embedFonts } from '../../fonts/embed-fonts.ts'
import { kindleStandIns, standInStyles } from './kindle-stand-ins.ts'
import { homesOf } from './homes.ts'
import { placeImages } from './images.ts'
import { withoutContents } from './contents-page.ts'
import { navLists } from './nav-lists.ts'
import { ncxOf } from './ncx.ts'
import { navTree, type NavEntry } from './nav-tree.ts'
import { OctavoEpub } from './octavo-epub.ts'
import { pageOf, type Page } from './page.ts'
import { publicationOf } from './publication.ts'
import { kindleStyles, standardStyles } from './styles.ts'
import { linesBeforePage } from './templates.ts'

/**
 * All files of the EPUB in the output's profile: `standard` with fonts and drawings, `kindle` for the KFX path (of
 * fonts what stands in for others, drawings as PNG, the sheet that Kindle understands, no cover page). Same book and theme, same files.
 */
export async function assemble(rendered: RenderedBook, theme: Theme, output: OutputConfig): Promise<Assembled> {
  const { book } = rendered
  const kindle = output.profile === 'kindle'
  const { documents, contents } = withoutContents(rendered)
  const standIns = kindleStandIns(theme, book.config.language)
  const homes = homesOf(documents, contents)
  const placed = await placeImages(rendered, theme, output)
  const cover = await coverOf(book, theme)
  const written = documents.map((document) => pageOf(document, { homes, images: placed.images }, kindle, standIns))
  const pages = [...(kindle ? [] : [coverPage(book, cover)]), ...written.map(({ page }) => page)]
  const toc = navTree({ book, documents }, homes)
  const lists = navLists(documents, homes)
  const fonts = kindle
    ? await embedFonts({ faces: standIns }, nothing)
    : await embedFonts(theme, charactersOf(rendered, theme.css + theme.readerCss, spoken(toc, pages)))
  const images = [...placed.images.values()]
  const css = kindle
    ? kindleStyles(
        theme,
        images.flatMap(({ share }) => share ?? []),
        standIns.length === 0 ? '' : `${fonts.css}\n${standInStyles(standIns)}`,
      )
    : standardStyles(theme, fonts.css)
  const files = [cover, ...images, ...[...fonts.files].map(([href, file]) => ({ href, ...file }))]
  const printPages = pages.flatMap(({ href, breaks }) =>
    breaks.map(({ label, id }) => ({ label, href: `${href}#${id}` })),
  )
  const order = [...homes].map(([id, href]) => `${href}#${id}`)
  const said = accessibilityMetadata(book.config, await accessibilityOf(rendered))
  const nav = { toc, navLists: lists, printPages, ncx: ncxOf(toc, printPages, order) }
  const publication = publicationOf({
    rendered,
    pages,
    contents,
    nav,
    accessibility: said.entries,
    css,
    cover: cover.href,
    files,
    kindle,
  })
  const epub = new OctavoEpub(publication, new Map(files.map(({ href, bytes }) => [href, bytes])))
  const messages = [
    ...placed.messages,
    ...cover.messages,
    ...said.messages,
    ...written.flatMap((made) => made.messages),
  ]
  return { package: await epub.files(), messages, origins: new Map(pages.flatMap(originsOf)) }
}

const nothing: Characters = { text: '', sans: '', mono: '', math: '' }

/** Text that stands outside the documents. */
function spoken(toc: readonly NavEntry[], pages: readonly Page[]): string {
  const titles = (entries: readonly NavEntry[]): string =>
    entries.map(({ title, children }) => title + titles(children)).join('')
  return titles(toc) + pages.map(({ title }) => title).join('')
}

function originsOf(page: Page): [PackagePath, DocumentOrigins][] {
  if (page.file === undefined) return []
  const marks = page.marks.map((mark) => ({ ...mark, line: mark.line + linesBeforePage }))
  return [[`EPUB/${page.href}` as PackagePath, { file: page.file, marks }]]
}
