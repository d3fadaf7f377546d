import type { Root } from 'hast'
import type { OutputConfig } from '../../book/config.ts'
import type { Assembled } from '../../book/format.ts'
import { headings } from '../../book/headings.ts'
import type { PackagePath } from '../../book/names.ts'
import type { RenderedBook } from '../../book/rendered.ts'
import type { Theme } from '../../book/theme.ts'
import { charactersOf } from '../../fonts/characters.ts'
import { embedFonts } from '../../fonts/embed-fonts.ts'
import { coverImage } from '../../pictures/cover-image.ts'
import { coloursPath, coloursScript } from './colours.ts'
import { contentsList } from './contents.ts'
import { htmlOf } from './html.ts'
import { iconOf } from './icon.ts'
import { placeImages } from './images.ts'
import { indexMain } from './index-page.ts'
import { linkTree } from './link-tree.ts'
import { framed, type Frame } from './frame.ts'
import { mainOf } from './main.ts'
import { indexPath, siteOf } from './site.ts'
import { sitemap } from './sitemap.ts'
import { stylesOf } from './styles.ts'

/**
 * All files of the web edition: pages, one sheet, subset fonts, pictures. Every link in them is relative, so that the
 * folder works wherever it is put, also straight from a disk. Same book and theme, same files.
 */
export async function assemble(rendered: RenderedBook, theme: Theme, _output: OutputConfig): Promise<Assembled> {
  const { book } = rendered
  const site = siteOf(rendered)
  const entries = headings(rendered)
  const images = placeImages(rendered, theme)
  const cover = await coverImage(book, theme)
  const coverPath = `images/cover.${cover.mediaType === 'image/png' ? 'png' : 'jpg'}` as PackagePath
  const messages = [...images.messages, ...cover.messages]
  const files = new Map<PackagePath, Uint8Array | string>([
    [coverPath, cover.bytes],
    [icon, iconOf(theme.tokens)],
    [coloursPath, coloursScript],
  ])
  for (const { path, bytes } of images.placed.values()) files.set(path, bytes)

  const contents = contentsList(entries, site)
  const frame: Frame = { book, site, cover: coverPath, icon, entries }
  const trees = new Map<PackagePath, Root>([
    [indexPath, framed(frame, undefined, indexMain(book, site, coverPath, contents))],
  ])
  for (const page of site.pages) {
    const linked = linkTree(page, site.homes, images.placed)
    messages.push(...linked.messages)
    trees.set(page.path, framed(frame, page, mainOf(frame, page, linked.tree)))
  }

  const documents = [...trees.values()].map((tree) => ({ tree }))
  const fonts = await embedFonts(theme, charactersOf({ documents }, theme.css + theme.webCss, ''), 'woff2')
  for (const [path, { bytes }] of fonts.files) files.set(path as PackagePath, bytes)
  files.set('styles/book.css' as PackagePath, stylesOf(theme, fonts.css))
  for (const [path, tree] of trees) files.set(path, htmlOf(tree))
  const { url } = book.config.site
  if (url !== undefined) files.set('sitemap.xml' as PackagePath, sitemap(url, site, book.config.date))
  return { package: files, messages }
}

const icon = 'images/icon.svg' as PackagePath
