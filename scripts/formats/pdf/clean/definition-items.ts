import { element, isElement, type TagElement, type TagKid } from './tag-tree.ts'

/**
 * Terms and what they mean as items of a list (ISO 32000-1 §14.8.4.3.3): an item has the terms that follow each other and the
 * bodies below them. Items that are there stay.
 */
export function definitionItems(kids: readonly TagKid[]): TagKid[] {
  const made: TagKid[] = []
  let item: TagElement | undefined
  for (const kid of kids) {
    const isTerm = isElement(kid) && kid.type === 'Lbl'
    if (!isTerm && !(isElement(kid) && kid.type === 'LBody')) {
      item = undefined
      made.push(kid)
    } else if (item === undefined || (isTerm && hasBody(item))) {
      item = element('LI', [kid])
      made.push(item)
    } else item.kids.push(kid)
  }
  return made
}

function hasBody({ kids }: TagElement): boolean {
  return kids.some((kid) => isElement(kid) && kid.type === 'LBody')
}
