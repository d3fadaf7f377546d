import { isElement, isSequence, type TagElement, type TagKid } from '../clean/tag-tree.ts'
import { literal, textString } from '../objects/text-string.ts'
import type { FileWriter } from '../objects/write-file.ts'
import { writeName, writeNumber } from '../objects/write-value.ts'

/** A part's tags, and where its pages and links came to lie in the file. */
export interface PlacedTags {
  readonly tags: readonly TagKid[]
  /** Numbers of the part's pages and of its annotations with their pages; an annotation that leads nowhere was left out. */
  readonly pages: readonly number[]
  readonly links: readonly ({ readonly number: number; readonly page: number } | undefined)[]
  /** Put before the ids of its elements. */
  readonly name: string
}

/** Types of PDF 2.0 that Chromium uses, with what they are called in PDF 1.7. */
const roles = '<</Em/Span/Strong/Span/Aside/Div>>'

/** What holds parts: a type and what stands in it. */
export interface Division {
  readonly type: 'Document' | 'Part' | 'Sect' | 'Index'
  readonly kids: readonly (Division | PlacedTags)[]
}

/** The element that each marked sequence (by page's object and number) and each annotation belongs to. */
export interface TagOwners {
  readonly sequences: ReadonlyMap<number, readonly number[]>
  readonly links: ReadonlyMap<number, number>
}

/**
 * Writes a structure tree without its parent tree, which needs the numbers of pages (`parent-tree.ts`).
 *
 * @returns the entries of the root, and what owns what
 */
export function writeStructureTree(
  top: Division,
  root: number,
  writer: FileWriter,
): { readonly entries: string; readonly owners: TagOwners } {
  const sequences = new Map<number, number[]>()
  const links = new Map<number, number>()
  const ids: [string, number][] = []

  const division = ({ type, kids }: Division, parent: number): number => {
    const number = writer.reserve()
    const held = kids.flatMap((kid) =>
      'tags' in kid
        ? kid.tags.flatMap((tag) => (isElement(tag) ? `${write(tag, number, kid)} 0 R` : []))
        : [`${division(kid, number)} 0 R`],
    )
    writer.put(number, `<</Type/StructElem/S/${type}/P ${parent} 0 R/K[${held.join(' ')}]>>`)
    return number
  }
  const write = (tag: TagElement, parent: number, part: PlacedTags): number => {
    // Numbered before its kids, so that objects lie in reading order.
    const number = writer.reserve()
    const page = tag.kids.find(isSequence)?.page
    let isLink = tag.type !== 'Link'
    const kids = tag.kids.flatMap((kid): string[] => {
      if (isElement(kid)) return [`${write(kid, number, part)} 0 R`]
      if (!isSequence(kid)) {
        const link = part.links[kid.annotation]
        if (link === undefined) return []
        links.set(link.number, number)
        isLink = true
        return [`<</Type/OBJR/Pg ${link.page} 0 R/Obj ${link.number} 0 R>>`]
      }
      const holder = part.pages[kid.page]
      if (holder === undefined) return []
      const owned = sequences.get(holder) ?? []
      owned[kid.mark] = number
      sequences.set(holder, owned)
      return [kid.page === page ? String(kid.mark) : `<</Type/MCR/Pg ${holder} 0 R/MCID ${kid.mark}>>`]
    })
    if (tag.id !== undefined) ids.push([`${part.name}-${tag.id}`, number])
    // What leads nowhere is no link.
    const place = page === undefined ? '' : `/Pg ${part.pages[page] ?? 0} 0 R`
    const inside =
      kids.length === 0 ? '' : kids.length === 1 && kids[0] !== undefined ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`
    writer.put(
      number,
      `<</Type/StructElem/S${writeName(isLink ? tag.type : 'Span')}/P ${parent} 0 R${place}${attributes(tag, part.name)}${inside}>>`,
    )
    return number
  }

  const document = division(top, root)
  const names = ids
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, number]) => `${literal(id)}${number} 0 R`)
    .join('')
  const tree = names === '' ? '' : `/IDTree ${writer.add(`<</Names[${names}]>>`)} 0 R`
  return { entries: `/K ${document} 0 R/RoleMap${roles}${tree}`, owners: { sequences, links } }
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
