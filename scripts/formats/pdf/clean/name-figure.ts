import { isElement, type TagElement } from './tag-tree.ts'

/** A `<figure>`: with one picture it is that figure, with one table that table, each with the caption inside. */
export function nameFigure(box: TagElement): TagElement {
  const inside = box.kids.filter(isElement)
  const captions = inside.filter(({ type }) => type === 'Caption')
  const things = inside.filter(({ type }) => type !== 'Caption')
  const only = things[0]
  const thing = only?.type === 'P' && only.kids.length === 1 ? only.kids[0] : only
  if (captions.length === 0 || things.length !== 1 || inside.length !== box.kids.length) return box
  if (thing === undefined || !isElement(thing) || (thing.type !== 'Figure' && thing.type !== 'Table')) return box
  return { ...thing, kids: thing.type === 'Table' ? [...captions, ...thing.kids] : [...thing.kids, ...captions] }
}
