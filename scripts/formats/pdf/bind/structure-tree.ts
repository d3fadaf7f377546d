import { isElement, isSequence, type TagElement, type TagKid } from '../clean/tag-tree.ts'
import type { ObjectTexts } from '../objects/object-texts.ts'
import { literal, textString } from '../objects/text-string.ts'
import { writeName, writeNumber } from '../objects/write-value.ts'

/** A part's tags, and which objects its pages and links are. */
export interface PlacedTags {
  readonly tags: readonly TagKid[]
  /** Numbers of the part's pages and of its annotations with their pages; an annotation that leads nowhere was left out. */
  readonly pages: readonly number[]
  readonly links: readonly ({ readonly number: number; readonly page: number } | undefined)[]
  /** Put before the ids of its elements. */
  readonly name: string
}

/** The elements of a part as they were written. */
export interface WrittenTags {
  /** Numbers of those at the top. */
  readonly top: readonly number[]
  /** The element that each marked sequence (by page's object and number) and each annotation belongs to. */
  readonly sequences: ReadonlyMap<number, readonly number[]>
  readonly links: ReadonlyMap<number, number>
  readonly ids: readonly (readonly [id: string, number: number])[]
}

/**
 * Writes the elements of a part (ISO 32000-1 §14.7.2).
 *
 * @param parent number of the element that they stand in
 */
export function writeTags({ tags, pages, links, name }: PlacedTags, parent: number, objects: ObjectTexts): WrittenTags {
  const sequences = new Map<number, number[]>()
  const owned = new Map<number, number>()
  const ids: [string, number][] = []

  const write = (tag: TagElement, above: number): number => {
    // Numbered before its kids, so that objects lie in reading order.
    const number = objects.reserve()
    const page = tag.kids.find(isSequence)?.page
    let isLink = tag.type !== 'Link'
    const kids = tag.kids.flatMap((kid): string[] => {
      if (isElement(kid)) return [`${write(kid, number)} 0 R`]
      if (!isSequence(kid)) {
        const link = links[kid.annotation]
        if (link === undefined) return []
        owned.set(link.number, number)
        isLink = true
        return [`<</Type/OBJR/Pg ${link.page} 0 R/Obj ${link.number} 0 R>>`]
      }
      const holder = pages[kid.page]
      if (holder === undefined) return []
      const onPage = sequences.get(holder) ?? []
      onPage[kid.mark] = number
      sequences.set(holder, onPage)
      return [kid.page === page ? String(kid.mark) : `<</Type/MCR/Pg ${holder} 0 R/MCID ${kid.mark}>>`]
    })
    if (tag.id !== undefined) ids.push([`${name}-${tag.id}`, number])
    // What leads nowhere is no link.
    const place = page === undefined ? '' : `/Pg ${pages[page] ?? 0} 0 R`
    const inside =
      kids.length === 0 ? '' : kids.length === 1 && kids[0] !== undefined ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`
    objects.put(
      number,
      `<</Type/StructElem/S${writeName(isLink ? tag.type : 'Span')}/P ${above} 0 R${place}${attributes(tag, name)}${inside}>>`,
    )
    return number
  }
  return { top: tags.filter(isElement).map((tag) => write(tag, parent)), sequences, links: owned, ids }
}

/** The entries of an element beside its place: text, language, id, and what cells and lists are (ISO 32000-1 §14.7.2, §14.8.5). */
function attributes(tag: TagElement, name: string): string {
  const { alt, actual, lang, id, scope, headers, rows, columns, numbering, box } = tag
  const cell = [
    scope === undefined ? '' : `/Scope/${scope}`,
    headers === undefined ? '' : `/Headers[${headers.map((header) => literal(`${name}-${header}`)).join('')}]`,
    rows === undefined ? '' : `/RowSpan ${rows}`,
    columns === undefined ? '' : `/ColSpan ${columns}`,
  ].join('')
  return [
    alt === undefined ? '' : `/Alt${textString(alt)}`,
    actual === undefined ? '' : `/ActualText${textString(actual)}`,
    lang === undefined ? '' : `/Lang${literal(lang)}`,
    id === undefined ? '' : `/ID${literal(`${name}-${id}`)}`,
    cell === '' ? '' : `/A<</O/Table${cell}>>`,
    numbering === undefined ? '' : `/A<</O/List/ListNumbering/${numbering}>>`,
    box === undefined ? '' : `/A<</O/Layout/BBox[${box.map(writeNumber).join(' ')}]>>`,
  ].join('')
}
