import type { ObjectTexts } from '../objects/object-texts.ts'
import { literal } from '../objects/text-string.ts'
import { type Division, writeDivision } from './divisions.ts'
import { type ParentLeaf, parentEntries } from './parent-tree.ts'
import type { WrittenTags } from './structure-tree.ts'

/** Types of PDF 2.0 that Chromium uses, with what they are called in PDF 1.7. */
const roles = '<</Em/Span/Strong/Span/Aside/Div>>'

/**
 * Writes the root of the structure tree (ISO 32000-1 §14.7.2) with the top of the tree, the names of its elements and the way back
 * from pages.
 *
 * @returns its number
 */
export function writeStructureRoot(
  top: Division,
  ids: WrittenTags['ids'],
  leaves: readonly ParentLeaf[],
  objects: ObjectTexts,
): number {
  const root = objects.reserve()
  const document = writeDivision(top, root, objects)
  const names = ids
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, number]) => `${literal(id)}${number} 0 R`)
    .join('')
  const tree = names === '' ? '' : `/IDTree ${objects.add(`<</Names[${names}]>>`)} 0 R`
  objects.put(
    root,
    `<</Type/StructTreeRoot/K ${document} 0 R/RoleMap${roles}${tree}${parentEntries(leaves, objects)}>>`,
  )
  return root
}
