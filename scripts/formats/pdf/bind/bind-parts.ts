import { type PackedPart, unpackPart } from '../clean/pack-part.ts'
import { literal } from '../objects/text-string.ts'
import { fileWriter } from '../objects/write-file.ts'
import { checkPdf } from '../check/check-pdf.ts'
import { findingMessages } from '../check/finding-messages.ts'
import { type KnownStreams, streamDigest } from '../check/known-streams.ts'
import { bindObjects } from './bind-objects.ts'
import { withClaim } from './claim.ts'
import { divisions } from './divisions.ts'
import { fontMessages } from './font-messages.ts'
import { writeMetadata } from './metadata.ts'
import { writeNameTree } from './name-tree.ts'
import { type PageEntries, pageObject } from './page-objects.ts'
import { writeParentTree } from './parent-tree.ts'
import type { Bound, BindRequest } from './request.ts'
import { type PlacedTags, writeStructureTree } from './structure-tree.ts'
import { type3Messages } from './type3-messages.ts'
import { uniteFonts } from './unite-fonts.ts'
import { deadLinks, linkAction, linkAnnotation } from './write-links.ts'
import { writeOutline } from './write-outline.ts'

/**
 * Binds cleaned parts and furniture to one PDF: one structure tree, one font for each face, outline, page labels, a name for
 * every id, metadata. The finished bytes are checked, and claim PDF/UA-1 where nothing is found. The same request gives the
 * same bytes.
 *
 * Throws for parts that overlap or do not fit the book's pages.
 */
export async function bindParts(request: BindRequest): Promise<Bound> {
  const { config, output, destinations } = request
  const writer = fileWriter()
  const pages = Array.from({ length: request.pages }, () => writer.reserve())
  const parts = request.parts.map(({ bytes }) => unpackPart(bytes))
  const furniture = request.furniture.bytes.length === 0 ? [] : [unpackPart(request.furniture.bytes)]
  const united = uniteFonts([...parts, ...furniture], writer)
  const known = new Map<string, number>()
  const sheets = pages.map((): Sheet => ({ contents: [], resources: [], links: [], width: 0, height: 0 }))

  // Furniture lies under what parts have on the page.
  const under = furniture.map((part) => drawPages(part, united.numbers.at(-1) ?? []))[0] ?? []
  for (const [page, index] of request.furniture.under) lay(sheets[page], under[index])
  const dead: string[] = []
  const placed = parts.map(({ part, streams }, index): PlacedTags => {
    const { first = 0, name = '' } = request.parts[index] ?? {}
    const own = pages.slice(first, first + part.pages.length)
    drawPages({ part, streams }, united.numbers[index] ?? []).forEach((drawn, page) => lay(sheets[first + page], drawn))
    const links = part.annotations.map((link) => {
      const action = linkAction(link.address, destinations)
      if (action === undefined) dead.push(link.address)
      const page = own[link.page]
      if (action === undefined || page === undefined) return undefined
      const number = writer.reserve()
      sheets[first + link.page]?.links.push({ number, write: (key) => linkAnnotation(link, action, page, key) })
      return { number, page }
    })
    return { tags: part.tags, pages: own, links, name }
  })

  function drawPages(packed: PackedPart, fonts: readonly number[]): Drawn[] {
    const bind = bindObjects(packed, fonts, writer, known)
    return packed.part.pages.map(({ content, resources, width, height }) => ({
      content: writer.addStream('/Filter/FlateDecode', packed.streams[content] ?? new Uint8Array()),
      resources: Object.fromEntries(Object.entries(resources).map(([kind, entries]) => [kind, bind(entries)])),
      width,
      height,
    }))
  }

  const root = writer.reserve()
  const top = divisions(request.parts, placed, request.headings, destinations)
  const structure = writeStructureTree(top, root, writer)
  const order = sheets.flatMap(({ links }, index) => [pages[index] ?? 0, ...links.map(({ number }) => number)])
  const parents = writeParentTree(order, structure.owners, writer)
  writer.put(root, `<</Type/StructTreeRoot${structure.entries}${parents.entries}>>`)

  const turned = new Set(
    request.parts.flatMap(({ first, layout }) =>
      layout.pages.flatMap((laid, page) => (laid.turned === true ? [first + page] : [])),
    ),
  )
  const tree = writer.reserve()
  const size = sheets.find(({ width }) => width > 0)
  sheets.forEach((sheet, index) => {
    // A link that no element has (in a head that is shown again) is no annotation.
    const links = sheet.links.filter(({ number }) => parents.keys.has(number))
    for (const { number, write } of links) writer.put(number, write(parents.keys.get(number) ?? 0))
    const entries: PageEntries = {
      width: sheet.width || (size?.width ?? 0),
      height: sheet.height || (size?.height ?? 0),
      contents: sheet.contents,
      resources: sheet.resources,
      annotations: links.map(({ number }) => number),
      key: parents.keys.get(pages[index] ?? 0),
      index,
      turned: turned.has(index),
    }
    writer.put(pages[index] ?? 0, pageObject(entries, tree, output))
  })
  writer.put(tree, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`)

  const outline = writeOutline(request.headings, destinations, pages, writer)
  const names = writeNameTree(destinations, pages, writer)
  const { info, metadata } = writeMetadata(config, parts[0]?.part.producer ?? '', writer)
  const catalog = writer.add(
    [
      `<</Type/Catalog/Pages ${tree} 0 R/StructTreeRoot ${root} 0 R/MarkInfo<</Marked true>>/Lang${literal(config.language)}`,
      outline === undefined ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`,
      `/Names<</Dests ${names} 0 R>>/PageLabels<</Nums[${pageLabels(request)}]>>/Metadata ${metadata} 0 R`,
      output.profile === 'print'
        ? '/PageLayout/TwoPageRight/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/DuplexFlipLongEdge>>'
        : `/PageLayout/SinglePage/OpenAction[${pages[0] ?? 0} 0 R/Fit]/ViewerPreferences<</DisplayDocTitle true>>`,
      '>>',
    ].join(''),
  )
  const bytes = writer.finish(`/Root ${catalog} 0 R/Info ${info} 0 R`)
  const findings = checkPdf(bytes, { known: knownStreams([...parts, ...furniture]) })
  return {
    bytes: findings.length === 0 ? withClaim(bytes) : bytes,
    messages: [
      ...deadLinks(dead),
      ...type3Messages([...parts, ...furniture]),
      ...fontMessages(united.fonts, request.families),
      ...findingMessages(findings),
    ],
  }
}

/** What the content streams of parts say of their marks, by their bytes. */
function knownStreams(parts: readonly PackedPart[]): KnownStreams {
  return new Map(
    parts.flatMap(({ part, streams }) =>
      part.pages.map(({ content, marks }) => [streamDigest(streams[content] ?? new Uint8Array()), marks] as const),
    ),
  )
}

/** A page of a part or of the furniture. */
interface Drawn {
  readonly content: number
  readonly resources: Readonly<Record<string, string>>
  readonly width: number
  readonly height: number
}

/** A page of the book that is being put together. */
interface Sheet {
  readonly contents: number[]
  readonly resources: Readonly<Record<string, string>>[]
  readonly links: { readonly number: number; readonly write: (key: number) => string }[]
  width: number
  height: number
}

function lay(sheet: Sheet | undefined, drawn: Drawn | undefined): void {
  if (sheet === undefined || drawn === undefined)
    throw new Error('Unexpected page outside the book or the furniture, expected each page to have its place')
  sheet.contents.push(drawn.content)
  sheet.resources.push(drawn.resources)
  sheet.width = drawn.width
  sheet.height = drawn.height
}

/** Page labels (ISO 32000-1 §12.4.2): i, ii, … for the pages before the body, 1, 2, … from there. */
function pageLabels({ frontPages, pages }: BindRequest): string {
  const front = frontPages > 0 ? '0<</S/r>>' : ''
  return front + (frontPages < pages ? `${frontPages}<</S/D>>` : '')
}
