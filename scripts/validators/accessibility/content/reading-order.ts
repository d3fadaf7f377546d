import { attribute, elementsOf } from '../../../base/xml-query.ts'
import { pathsOfSpine } from '../../../book/paths-of-spine.ts'
import type { Publication } from '../../../book/publication.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { NavLink } from './navigation.ts'

/**
 * Where links lead in the order in which the book is read: drawings of the spine included, the navigation document last
 * when the spine does not name it.
 *
 * @returns for a link, a number that grows along the book; undefined where it leads to no element that is known
 */
export function readingOrder(publication: Publication): (link: NavLink) => number | undefined {
  const positions = new Map<string, number>()
  let position = 0
  const { documents } = publication
  const shown = pathsOfSpine(publication)
  for (const path of new Set([...shown, ...pagesOf(publication).map((page) => page.path)])) {
    position += 1
    positions.set(path, position)
    const root = documents.get(path)?.root
    for (const element of root === undefined ? [] : elementsOf(root)) {
      position += 1
      const id = attribute(element, 'id')
      if (id !== undefined) positions.set(`${path}#${id}`, position)
    }
  }
  return ({ path, fragment }) => positions.get(fragment === undefined || fragment === '' ? path : `${path}#${fragment}`)
}
