import { readTagMark, type TagMark } from '../tag-mark.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { textOfString } from '../objects/text-string.ts'
import { as, entry, itemsOf, nameOf, numberOf, type PdfValue } from '../objects/value.ts'
import type { TagElement, TagKid } from './tag-tree.ts'

/** A structure tree as Chromium wrote it, with the marks that came through `lang`. */
export interface PrintedTags {
  readonly kids: TagKid[]
  readonly marks: ReadonlyMap<TagElement, TagMark>
}

/**
 * Reads the structure tree of a print; undefined for an untagged one.
 *
 * @param pages index of each page by its object's number
 * @param annotations index of each annotation by its object's number
 */
export function readTags(
  file: PdfFile,
  pages: ReadonlyMap<number, number>,
  annotations: ReadonlyMap<number, number>,
): PrintedTags | undefined {
  const root = file.get(entry(file.trailer, 'Root'), 'StructTreeRoot')
  if (root === undefined) return undefined
  const marks = new Map<TagElement, TagMark>()

  const readKids = (value: PdfValue | undefined, page: number | undefined, lang: string): TagKid[] => {
    const array = as('array', value)
    return array === undefined ? readKid(value, page, lang) : array.items.flatMap((kid) => readKid(kid, page, lang))
  }
  const readKid = (value: PdfValue | undefined, outer: number | undefined, lang: string): TagKid[] => {
    const kid = file.resolve(value)
    if (typeof kid === 'number') return outer === undefined ? [] : [{ page: outer, mark: kid }]
    const dict = as('dict', kid)
    if (dict === undefined) return []
    const { entries } = dict
    const own = as('ref', entries.get('Pg'))
    const page = own === undefined ? outer : pages.get(own.number)
    const mark = numberOf(entries.get('MCID'))
    if (mark !== undefined) return page === undefined ? [] : [{ page, mark }]
    const object = as('ref', entries.get('Obj'))
    if (object !== undefined) {
      const annotation = annotations.get(object.number)
      return annotation === undefined ? [] : [{ annotation }]
    }
    return [readElement(entries, page, lang)]
  }
  const readElement = (entries: ReadonlyMap<string, PdfValue>, page: number | undefined, outer: string): TagElement => {
    const made: TagElement = { type: nameOf(entries.get('S')) ?? 'NonStruct', kids: [] }
    const alt = as('string', file.resolve(entries.get('Alt')))
    if (alt !== undefined) made.alt = textOfString(alt.bytes)
    const id = as('string', file.resolve(entries.get('ID')))
    if (id !== undefined) made.id = id.bytes
    let lang = outer
    const tagged = as('string', file.resolve(entries.get('Lang')))
    if (tagged !== undefined) {
      const { language, mark } = readTagMark(textOfString(tagged.bytes))
      if (mark !== undefined) marks.set(made, mark)
      if (language !== outer) made.lang = language
      lang = language
    }
    readAttributes(made, file, entries.get('A'))
    made.kids = readKids(entries.get('K'), page, lang)
    return made
  }
  return { kids: readKids(entry(root, 'K'), undefined, ''), marks }
}

/** What Chromium says of cells and lists (§14.8.5); a span of one cell is no news. */
function readAttributes(made: TagElement, file: PdfFile, value: PdfValue | undefined): void {
  const resolved = file.resolve(value)
  for (const item of as('array', resolved)?.items ?? [resolved]) {
    for (const [key, attribute] of as('dict', file.resolve(item))?.entries ?? []) {
      const number = numberOf(attribute)
      if (key === 'Scope') made.scope = nameOf(attribute)
      else if (key === 'ListNumbering') made.numbering = nameOf(attribute)
      else if (key === 'RowSpan' && number !== 1) made.rows = number
      else if (key === 'ColSpan' && number !== 1) made.columns = number
      else if (key === 'Headers')
        made.headers = itemsOf(file.resolve(attribute)).flatMap((id) => as('string', id)?.bytes ?? [])
    }
  }
}
