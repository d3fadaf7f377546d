import { EPub, type Options } from 'epub-gen-memory'
import { legal } from '../../base/xhtml.ts'
import { assertWellFormed } from '../../base/well-formed.ts'
import { writeZip } from '../../base/zip-write.ts'
import type { PackagePath } from '../../book/names.ts'
import type { Package } from '../../book/format.ts'
import type { PublicationData, Resources } from './publication.ts'
import {
  containerXml,
  displayOptionsXml,
  navList,
  navTemplate,
  ncxTemplate,
  packageTemplate,
  pageTemplate,
} from './templates.ts'

/** Where epub-gen-memory puts its files and where they belong. */
const moves: Readonly<Record<string, string>> = {
  'OEBPS/content.opf': 'EPUB/package.opf',
  'OEBPS/toc.xhtml': 'EPUB/nav.xhtml',
  'OEBPS/toc.ncx': 'EPUB/toc.ncx',
  'OEBPS/style.css': 'EPUB/styles/book.css',
}

/** The first entry of an EPUB (OCF §4.3.2). */
export const mimetype = 'mimetype'

/**
 * epub-gen-memory with our templates, from memory alone: it neither reads a file nor opens a connection, invents no
 * identifier and no date, and gives the same bytes for the same book. Lives as long as one book is put together.
 */
export class OctavoEpub extends EPub {
  readonly #resources: Resources

  constructor(publication: PublicationData, resources: Resources) {
    const options: Options & { readonly publication: object } = {
      title: legal(publication.title),
      lang: publication.language,
      css: publication.css,
      date: '1980-01-01',
      version: 3,
      verbose: false,
      chapterXHTML: pageTemplate,
      contentOPF: packageTemplate,
      tocNCX: ncxTemplate,
      tocXHTML: navTemplate,
      publication: { ...publication, title: legal(publication.title), tocList: navList(publication.toc) },
    }
    const chapters = publication.pages.map((page) => ({
      title: legal(page.title).replaceAll(/\s+/g, ' '),
      content: '',
      filename: `${page.id}.xhtml`,
      bodyType: page.bodyType,
      xhtml: page.xhtml,
    }))
    super(options, chapters)
    this.uuid = publication.identifier
    this.#resources = resources
  }

  /** Every file of the book under its final name. Throws when one of ours is not well-formed XML. */
  async files(): Promise<Package> {
    await this.render()
    const files = new Map<PackagePath, Uint8Array | string>()
    // The names are ours: of constants, slugs and chapter ids.
    const add = (path: string, content: Uint8Array | string): void => void files.set(path as PackagePath, content)
    for (const [name, entry] of Object.entries(this.zip.files)) {
      if (!entry.dir) add(moves[name] ?? name.replace(/^OEBPS\//, 'EPUB/text/'), await entry.async('string'))
    }
    add('META-INF/container.xml', containerXml)
    for (const [href, content] of this.#resources) add(`EPUB/${href}`, content)
    if ([...this.#resources.keys()].some((href) => href.endsWith('.ttf'))) {
      add('META-INF/com.apple.ibooks.display-options.xml', displayOptionsXml)
    }
    for (const [path, content] of files) {
      if (typeof content === 'string' && /\.(?:xhtml|xml|opf|ncx|svg)$/.test(path)) assertWellFormed(content, path)
    }
    return files
  }

  /** The canonical archive, also for those who call `genEpub`: JSZip's own would carry today's date. */
  override generateAsync(): never {
    // The declared type follows JSZip's options, of which none is heeded.
    return this.files().then((files) => Buffer.from(writeZip(files, [mimetype]))) as never
  }

  /** Fonts are among the resources; none is ever handed over by address. */
  protected override async downloadAllFonts(): Promise<void> {}

  /** All resources are in memory: a wish to fetch one means that HTML came past us. */
  protected override async downloadAllImages(): Promise<void> {
    this.#refuse(this.images.length)
  }

  protected override async makeCover(): Promise<void> {
    this.#refuse(this.cover === undefined ? 0 : 1)
  }

  #refuse(count: number): void {
    if (count > 0) throw new Error('epub-gen-memory was about to fetch a resource by itself')
  }
}
