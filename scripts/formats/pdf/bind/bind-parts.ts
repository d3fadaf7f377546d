import { checkPdf } from '../check/check-pdf.ts'
import { findingMessages } from '../check/finding-messages.ts'
import { type PackedPart, unpackPart } from '../clean/pack-part.ts'
import { literal } from '../objects/text-string.ts'
import { fileWriter } from '../objects/write-file.ts'
import { bindObjects } from './bind-objects.ts'
import { withClaim } from './claim.ts'
import { divisions } from './divisions.ts'
import { fontMessages } from './font-messages.ts'
import { writeMetadata } from './metadata.ts'
import { writeNameTree } from './name-tree.ts'
import { type PageEntries, pageObject } from './page-objects.ts'
import { knownStreams, type PreparedPart, type PreparedParts } from './prepare-part.ts'
import { preparedParts } from './prepared-parts.ts'
import type { Bound, BindRequest } from './request.ts'
import { writeStructureRoot } from './structure-root.ts'
import { type3Messages } from './type3-messages.ts'
import { readSubsets, uniteFonts } from './unite-fonts.ts'
import { deadLinks } from './write-links.ts'
import { writeOutline } from './write-outline.ts'

/**
 * Binds cleaned parts and furniture to one PDF: one structure tree, one font for each face, outline, page labels, a name for
 * every id, metadata. The finished bytes are checked, and claim PDF/UA-1 where nothing is found. The same request gives the
 * same bytes, whatever was prepared.
 *
 * Throws for parts that overlap or do not fit the book's pages.
 */
export async function bindParts(request: BindRequest, early: PreparedParts = new Map()): Promise<Bound> {
  const { config, output, destinations } = request
  const { parts, next } = preparedParts(request, early)
  const writer = fileWriter(next)
  const furniture = request.furniture.bytes.length === 0 ? [] : [unpackPart(request.furniture.bytes)]
  const packed: readonly PackedPart[] = [...parts, ...furniture]
  const subsets = [...parts.map((part) => part.subsets), ...furniture.map(readSubsets)]
  const united = uniteFonts(subsets, writer)
  const known = new Map<string, number>()
  const sheets = Array.from({ length: request.pages }, (): Sheet => ({
    contents: [],
    resources: [],
    width: 0,
    height: 0,
  }))

  // Furniture lies under what parts have on the page.
  const under = furniture.map((part) => drawPages(part, united.numbers.at(-1) ?? []))[0] ?? []
  for (const [page, index] of request.furniture.under) lay(sheets[page], under[index])
  for (const [index, part] of parts.entries()) {
    const { first = 0 } = request.parts[index] ?? {}
    drawPages(part, united.numbers[index] ?? []).forEach((drawn, page) => {
      lay(sheets[first + page], drawn, part.pages[page])
    })
    for (const container of part.containers) writer.hold(container)
  }

  function drawPages(part: PackedPart, fonts: readonly number[]): Drawn[] {
    const bind = bindObjects(part, fonts, writer, known)
    return part.part.pages.map(({ content, resources, width, height }) => ({
      content: writer.addStream('/Filter/FlateDecode', part.streams[content] ?? new Uint8Array()),
      resources: Object.fromEntries(Object.entries(resources).map(([kind, entries]) => [kind, bind(entries)])),
      width,
      height,
    }))
  }

  const turned = new Set(
    request.parts.flatMap(({ first, layout }) =>
      layout.pages.flatMap((laid, page) => (laid.turned === true ? [first + page] : [])),
    ),
  )
  const tree = writer.reserve()
  const size = sheets.find(({ width }) => width > 0)
  const pages = sheets.map(({ placed }) => placed?.number ?? writer.reserve())
  sheets.forEach((sheet, index) => {
    const entries: PageEntries = {
      width: sheet.width || (size?.width ?? 0),
      height: sheet.height || (size?.height ?? 0),
      contents: sheet.contents,
      resources: sheet.resources,
      annotations: sheet.placed?.links ?? [],
      key: sheet.placed?.isTagged === true ? sheet.placed.number : undefined,
      index,
      turned: turned.has(index),
    }
    writer.put(pages[index] ?? 0, pageObject(entries, tree, output))
  })
  writer.put(tree, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`)

  const top = divisions(
    request.parts,
    parts.map(({ section }) => section),
    request.headings,
    destinations,
  )
  const root = writeStructureRoot(
    top,
    parts.flatMap(({ ids }) => ids),
    parts.flatMap(({ leaves }) => leaves),
    writer,
  )
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
  const findings = checkPdf(bytes, {
    known: new Map([
      ...parts.flatMap((part) => [...part.known.streams]),
      ...furniture.flatMap((part) => [...knownStreams(part)]),
    ]),
    objects: new Map(parts.flatMap((part) => [...part.known.objects])),
  })
  return {
    bytes: findings.length === 0 ? withClaim(bytes) : bytes,
    messages: [
      ...deadLinks(parts.flatMap(({ dead }) => dead)),
      ...type3Messages(packed),
      ...fontMessages(united.fonts, request.families),
      ...findingMessages(findings),
    ],
  }
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
  width: number
  height: number
  /** Its object, where it is a page of a part. */
  placed?: PreparedPart['pages'][number]
}

function lay(sheet: Sheet | undefined, drawn: Drawn | undefined, placed?: Sheet['placed']): void {
  if (sheet === undefined || drawn === undefined)
    throw new Error('Unexpected page outside the book or the furniture, expected each page to have its place')
  sheet.contents.push(drawn.content)
  sheet.resources.push(drawn.resources)
  sheet.width = drawn.width
  sheet.height = drawn.height
  if (placed !== undefined) sheet.placed = placed
}

/** Page labels (ISO 32000-1 §12.4.2): i, ii, … for the pages before the body, 1, 2, … from there. */
function pageLabels({ frontPages, pages }: BindRequest): string {
  const front = frontPages > 0 ? '0<</S/r>>' : ''
  return front + (frontPages < pages ? `${frontPages}<</S/D>>` : '')
}
