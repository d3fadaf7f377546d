import { readTagMark, type TagMark } from '../tag-mark.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { type Cursor, readValue, skipBlanks, skipWord } from '../objects/read-value.ts'
import { textOfString } from '../objects/text-string.ts'
import { as, entry, itemsOf, nameOf, numberOf, type PdfValue } from '../objects/value.ts'
import { integerAt, type PrintElement, readPrintElement } from './print-element.ts'
import { isSequence, type TagElement, type TagKid } from './tag-tree.ts'

/** A structure tree as Chromium wrote it, with the marks that came through `lang`. */
export interface PrintedTags {
  readonly kids: TagKid[]
  readonly marks: ReadonlyMap<TagElement, TagMark>
}

/** What holds kids while they are read. */
interface Holder {
  readonly type: string
  readonly kids: TagKid[]
  /** Index of the page that numbers of sequences are of; -1 where none was said. */
  readonly page: number
  readonly lang: string
}

/**
 * Reads the structure tree of a print; undefined for an untagged one. Of what means nothing and holds only text, the text is read
 * (`tidyElements` would leave no more), but where it stands in another such element, for which it makes a difference.
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

  const readKids = (cursor: Cursor, holder: Holder): void => {
    const { text } = cursor
    if (text.charCodeAt(cursor.at) !== 91) {
      readKid(cursor, holder)
      return
    }
    cursor.at++
    for (;;) {
      skipBlanks(cursor)
      if (text.charCodeAt(cursor.at) === 93) return
      readKid(cursor, holder)
    }
  }
  const readKid = (cursor: Cursor, holder: Holder): void => {
    const { text, at } = cursor
    if (text.charCodeAt(at) === 60) {
      readLeaf(readValue(cursor), holder)
      return
    }
    const number = integerAt(text, at)
    skipWord(cursor)
    if (text.startsWith(' 0 R', cursor.at)) {
      cursor.at += 4
      readObject(number, holder)
    } else if (cursor.at === at) throw new Error(`Unexpected character at ${at}, expected a kid of an element`)
    else if (holder.page >= 0) holder.kids.push({ page: holder.page, mark: number })
  }
  const readObject = (number: number, holder: Holder): void => {
    const place = file.placeOf(number)
    if (place === undefined) return
    const found = readPrintElement(place)
    if (found.type === '') readLeaf(file.object(number).value, holder)
    else readElement(place.text, found, holder)
  }
  /** A sequence with its page, or an annotation. */
  const readLeaf = (value: PdfValue, { kids, page: outer }: Holder): void => {
    const own = as('ref', entry(value, 'Pg'))
    const page = own === undefined ? outer : (pages.get(own.number) ?? -1)
    const mark = numberOf(entry(value, 'MCID'))
    const annotation = annotations.get(as('ref', entry(value, 'Obj'))?.number ?? -1)
    if (mark !== undefined && page >= 0) kids.push({ page, mark })
    else if (annotation !== undefined) kids.push({ annotation })
  }
  const readElement = (text: string, found: PrintElement, holder: Holder): void => {
    const made: TagElement = { type: found.type, kids: [] }
    const page = found.page < 0 ? holder.page : (pages.get(found.page) ?? -1)
    const says = found.alt >= 0 || found.id >= 0 || found.lang >= 0 || found.attributes >= 0
    const lang = says ? readEntries(made, text, found, holder.lang) : holder.lang
    if (found.kids >= 0) readKids({ text, at: found.kids }, { type: found.type, kids: made.kids, page, lang })
    const isText = !says && found.type === 'NonStruct' && holder.type !== 'NonStruct' && made.kids.every(isSequence)
    if (isText) holder.kids.push(...made.kids)
    else holder.kids.push(made)
  }
  /** What an element says of itself. @returns its language */
  const readEntries = (made: TagElement, text: string, found: PrintElement, outer: string): string => {
    const valueAt = (at: number): PdfValue | undefined => (at < 0 ? undefined : file.resolve(readValue({ text, at })))
    const alt = as('string', valueAt(found.alt))
    if (alt !== undefined) made.alt = textOfString(alt.bytes)
    const id = as('string', valueAt(found.id))
    if (id !== undefined) made.id = id.bytes
    readAttributes(made, file, valueAt(found.attributes))
    const tagged = as('string', valueAt(found.lang))
    if (tagged === undefined) return outer
    const { language, mark } = readTagMark(textOfString(tagged.bytes))
    if (mark !== undefined) marks.set(made, mark)
    if (language !== outer) made.lang = language
    return language
  }
  const top: Holder = { type: '', kids: [], page: -1, lang: '' }
  for (const kid of as('array', entry(root, 'K'))?.items ?? [entry(root, 'K')]) {
    const ref = as('ref', kid)
    if (ref !== undefined) readObject(ref.number, top)
  }
  return { kids: top.kids, marks }
}

/** What Chromium says of cells and lists (§14.8.5); a span of one cell is no news. */
function readAttributes(made: TagElement, file: PdfFile, value: PdfValue | undefined): void {
  for (const item of as('array', value)?.items ?? [value]) {
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
