import { pagesOf, type PrintPage } from '../clean/print-pages.ts'
import { inflated } from '../objects/inflated.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { as, entry, itemsOf, nameOf, numberOf, type PdfObject, type PdfValue } from '../objects/value.ts'
import { type KnownStreams, streamDigest } from './known-streams.ts'
import { joinedMarks, type PageMarks, readPageMarks } from './page-marks.ts'

/** A PDF as the checks see it: read once. */
export interface CheckedPdf {
  readonly file: PdfFile
  readonly catalog: PdfValue | undefined
  readonly pages: readonly CheckedPage[]
  /** Kids of the structure tree's root; empty for a file without. */
  readonly tree: readonly Tag[]
  /** All elements, in reading order. */
  readonly tags: readonly Tag[]
  /** Whether glyphs were gathered. */
  readonly thorough: boolean
}

export interface CheckedPage extends PrintPage {
  readonly marks: PageMarks
}

export interface Tag {
  /** Of its object; 0 where it is none. */
  readonly number: number
  /** As the role map has it: a type of PDF 1.7 where it leads to one. */
  readonly type: string
  /** As the file has it. */
  readonly ownType: string
  readonly dict: PdfValue
  readonly parent: Tag | undefined
  readonly kids: readonly Tag[]
  readonly sequences: readonly { readonly page: number; readonly mark: number }[]
  /** Numbers of annotations. */
  readonly objects: readonly number[]
}

/**
 * @param thorough gathers glyphs as well
 * @param known content streams that need no reading, unless thorough
 */
export function readChecked(file: PdfFile, thorough: boolean, known: KnownStreams = new Map()): CheckedPdf {
  const catalog = file.get(file.trailer, 'Root')
  const pages = pagesOf(file).map((page) => ({ ...page, marks: marksOf(file, page, thorough, known) }))
  const tags: Tag[] = []
  const root = file.get(catalog, 'StructTreeRoot')
  const roles = new Map(
    [...(as('dict', file.get(root, 'RoleMap'))?.entries ?? [])].map(([name, value]) => [name, nameOf(value) ?? name]),
  )
  const tree = kidsOf(file, root).flatMap((kid) => readTag(file, kid, undefined, undefined, roles, tags))
  return { file, catalog, pages, tree, tags, thorough }
}

function readTag(
  file: PdfFile,
  value: PdfValue,
  parent: Tag | undefined,
  outer: number | undefined,
  roles: ReadonlyMap<string, string>,
  all: Tag[],
): Tag[] {
  const dict = file.resolve(value)
  if (as('dict', dict) === undefined || dict === undefined || entry(dict, 'S') === undefined) return []
  const page = as('ref', entry(dict, 'Pg'))?.number ?? outer
  const kids: Tag[] = []
  const sequences: Tag['sequences'][number][] = []
  const objects: number[] = []
  const ownType = nameOf(entry(dict, 'S')) ?? ''
  const number = as('ref', value)?.number ?? 0
  const tag: Tag = { number, type: mapped(ownType, roles), ownType, dict, parent, kids, sequences, objects }
  all.push(tag)
  for (const kid of kidsOf(file, dict)) {
    const held = file.resolve(kid)
    const mark = numberOf(held) ?? numberOf(entry(held, 'MCID'))
    const object = as('ref', entry(held, 'Obj'))
    const own = as('ref', entry(held, 'Pg'))?.number ?? page
    if (mark !== undefined) sequences.push({ page: own ?? 0, mark })
    else if (object !== undefined) objects.push(object.number)
    else kids.push(...readTag(file, kid, tag, page, roles, all))
  }
  return [tag]
}

function kidsOf(file: PdfFile, dict: PdfValue | undefined): readonly PdfValue[] {
  const held = entry(dict, 'K')
  const array = as('array', file.resolve(held))
  return array?.items ?? (held === undefined ? [] : [held])
}

/** Where a type leads in the role map; itself where that goes round. */
function mapped(type: string, roles: ReadonlyMap<string, string>): string {
  let found = type
  for (let step = 0; step < 10 && roles.has(found); step++) found = roles.get(found) ?? found
  return found
}

function marksOf(file: PdfFile, page: PrintPage, thorough: boolean, known: KnownStreams): PageMarks {
  const streams = contentsOf(file, page)
  const text = (): string => streams.map((stream) => Buffer.from(inflated(stream)).toString('latin1')).join('\n')
  if (thorough) return readPageMarks(text(), true)
  const read = streams.flatMap(({ stream }) => known.get(streamDigest(stream ?? new Uint8Array())) ?? [])
  const found = read.length === streams.length ? joinedMarks(read, text) : undefined
  return found ?? readPageMarks(text(), false)
}

/** The content streams of a page; those of an array are one (ISO 32000-1 §7.7.3.3). */
function contentsOf(file: PdfFile, { dict }: PrintPage): PdfObject[] {
  const contents = entry(dict, 'Contents')
  const refs = as('ref', contents) === undefined ? itemsOf(file.resolve(contents)) : [contents]
  return refs.flatMap((value) => {
    const ref = as('ref', value)
    return ref === undefined ? [] : [file.object(ref.number)]
  })
}
