import type { Ink } from '../ink/ink-edits.ts'
import { inkedFile } from '../ink/inked-file.ts'
import type { Layout } from '../layout.ts'
import { type PdfFile, readPdf } from '../objects/read-file.ts'
import { textOfString } from '../objects/text-string.ts'
import { as, entry, itemsOf } from '../objects/value.ts'
import { assemblePage } from './assemble-page.ts'
import { fusePieces } from './fuse-pieces.ts'
import { sequencesOfLinks, withWords } from './link-words.ts'
import { joinLinks } from './join-links.ts'
import { measureFigures } from './measure-figures.ts'
import { ownersOf, renumberKids } from './owners.ts'
import { numberIds } from './number-ids.ts'
import { packPart } from './pack-part.ts'
import type { PartLink } from './part.ts'
import { annotationsOf, partObjects } from './part-objects.ts'
import { partPage } from './part-page.ts'
import { pagesOf, type PrintPage } from './print-pages.ts'
import { readTags } from './read-tags.ts'
import { resourcesOf } from './page-resources.ts'
import { segmentsOf } from './segments-of.ts'
import { tidyElements } from './tidy-elements.ts'

/**
 * Cleans a run of pages as Chromium printed it: tags that say what the book means, all else marked as artifacts, text in whole
 * lines. What comes out is no PDF but the pieces of one (`part.ts`), which binding puts together.
 *
 * Throws for a print that has not the layout's pages, and for one that is not Chromium's.
 */
export async function cleanPart(
  print: Uint8Array,
  layout: Pick<Layout, 'pages'>,
  ink: Ink = 'full',
): Promise<Uint8Array> {
  const own = readPdf(print)
  // Tags and links have no colours.
  const file = inkedFile(own, ink)
  const pages = pagesOf(file)
  if (pages.length !== layout.pages.length)
    throw new Error(`Unexpected ${pages.length} printed pages, expected the ${layout.pages.length} that were laid out`)
  const streams: Uint8Array[] = []
  const keep = (bytes: Uint8Array): number => streams.push(bytes) - 1
  const { links, indices } = linksOf(own, pages)
  const printed = readTags(own, new Map(pages.map(({ ref }, index) => [ref.number, index])), indices)
  const { read, known } = segmentsOf(file, pages, ink, sequencesOfLinks(printed?.kids ?? []))
  const { objects, fonts, take } = partObjects(file, known, keep)
  const speaks = ({ page, mark }: { page: number; mark: number }): boolean => read[page]?.speaking.has(mark) ?? false
  const tags = tidyElements(printed === undefined ? [] : fusePieces(printed.kids, printed.marks), speaks)
  numberIds(tags)
  const annotations = withWords(joinLinks(links, tags), tags, read)

  const owners = ownersOf(tags, pages.length)
  const assembled = read.map((page, index) => assemblePage(page, owners[index] ?? new Map()))
  renumberKids(
    tags,
    assembled.map(({ numbers }) => numbers),
  )
  measureFigures(
    tags,
    pages,
    assembled.map(({ bytes }) => bytes),
    file,
  )
  const made = assembled.flatMap(({ bytes }, index) => {
    const page = pages[index]
    return page === undefined ? [] : [partPage(page, bytes, keep, resourcesOf(file, page.dict, take))]
  })
  return packPart({ part: { pages: made, objects, fonts, annotations, tags, producer: producerOf(file) }, streams })
}

function linksOf(
  file: PdfFile,
  pages: readonly PrintPage[],
): { readonly links: PartLink[]; readonly indices: ReadonlyMap<number, number> } {
  const links: PartLink[] = []
  const indices = new Map<number, number>()
  for (const [page, { dict }] of pages.entries()) {
    for (const ref of annotationsOf(file, dict)) {
      const address = as('string', file.get(file.get(ref, 'A'), 'URI'))
      if (address === undefined) continue
      const rectangle = itemsOf(file.get(ref, 'Rect')).map(Number)
      indices.set(ref.number, links.push({ page, rectangle, address: address.bytes, said: '' }) - 1)
    }
  }
  return { links, indices }
}

function producerOf(file: PdfFile): string {
  const producer = as('string', file.get(entry(file.trailer, 'Info'), 'Producer'))
  return producer === undefined ? 'Chromium' : textOfString(producer.bytes)
}
