import type { Ink } from '../ink/ink-edits.ts'
import { inkedFile } from '../ink/inked-file.ts'
import { applyEdits, type Edit } from '../edits.ts'
import { readPdf } from '../objects/read-file.ts'
import { assemblePage } from './assemble-page.ts'
import { packPart } from './pack-part.ts'
import { resourcesOf } from './page-resources.ts'
import { partObjects } from './part-objects.ts'
import { partPage } from './part-page.ts'
import { pagesOf } from './print-pages.ts'
import { nextOperation, operand, scanContent } from './scan-content.ts'
import { segmentsOf } from './segments-of.ts'

/** Names of furniture begin with it, those that Chromium gives never do. */
const prefix = 'U'

/**
 * Cleans an untagged print of running heads, folios and backgrounds, to lie under pages of parts. All of it is artifacts, text
 * those of pagination at the edge where it stands (ISO 32000-1 §14.8.2.2.2). The result is for `bindParts`.
 */
export function cleanFurniture(print: Uint8Array, ink: Ink = 'full'): Uint8Array {
  const file = inkedFile(readPdf(print), ink)
  const pages = pagesOf(file)
  const streams: Uint8Array[] = []
  const keep = (bytes: Uint8Array): number => streams.push(bytes) - 1
  const { read, known } = segmentsOf(file, pages, ink, () => false)
  const { objects, fonts, take } = partObjects(file, known, keep)
  const made = pages.flatMap((page, index) => {
    const [, bottom = 0, , top = 0] = page.mediaBox
    const content = read[index]
    if (content === undefined) return []
    const { bytes } = assemblePage(content, new Map(), (piece) => opening(piece(), top - bottom))
    return [partPage(page, prefixed(bytes), keep, resourcesOf(file, page.dict, take, prefix))]
  })
  return packPart({ part: { pages: made, objects, fonts, annotations: [], tags: [], producer: '' }, streams })
}

/** @param height of the page in pt; Chromium measures in px from the top */
function opening(text: string, height: number): string {
  const place = /^(?:\S+ ){5}(\S+) Tm$/m.exec(text)?.[1]
  if (place === undefined) return '/Artifact<</Type/Layout>>BDC\n'
  const isHead = Number(place) < height / 0.75 / 2
  return `/Artifact<</Type/Pagination/Subtype/${isHead ? 'Header/Attached[/Top]' : 'Footer/Attached[/Bottom]'}>>BDC\n`
}

/** The names that operators are given with the prefix: `Tf`, `gs`, `Do`, `sh`, `cs`, `scn` name resources so. */
function prefixed(bytes: Buffer): Buffer {
  const scan = scanContent(bytes)
  const edits: Edit[] = []
  while (nextOperation(scan)) {
    for (let index = 0; index < scan.count; index++) {
      const from = (scan.starts[index] ?? 0) + 1
      if (resource.test(operand(scan, index))) edits.push({ from, to: from, text: prefix })
    }
  }
  return Buffer.from(applyEdits(bytes.toString('latin1'), edits), 'latin1')
}

/** A name that Chromium gives. */
const resource = /^\/[A-Z]\d+$/
