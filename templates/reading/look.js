import { bearingOf } from './bearing.js'
import { frame } from './frame.js'
import { pageGrid } from './page-grid.js'
import { readText } from './read-text.js'
import { documentOf } from './show-document.js'
import { paperOf, spreadPaper } from './paper.js'
import { solidFaults } from './solids.js'

/**
 * Lays a document out for a screen and tells what is wrong with it there.
 *
 * @param {import('./book.js').OpenBook} book
 * @param {number} index
 * @param {import('./frame.js').Screen} screen
 * @returns {Promise<import('../../scripts/validators/reading/survey.ts').Look>}
 */
export async function look(book, index, screen) {
  await frame(book, screen)
  const doc = documentOf(book, index)
  if (doc === undefined) throw new Error('it has gone elsewhere')
  const { renderer } = book.view
  spreadPaper(doc, book.grounds.get(doc) ?? '')
  if (book.fixed) {
    // Of two pages beside each other, a narrow screen has one.
    await renderer.goTo({ index })
  } else {
    renderer.render()
    await doc.fonts.ready
    // Fonts that this layout is the first to use change it.
    renderer.render()
  }
  const grid = pageGrid(doc, book)
  const bearings = bearingOf(doc, paperOf(doc))
  const text = readText(doc, grid, bearings)
  const solids = solidFaults(doc, grid, bearings)
  return {
    letters: text.letters,
    pictures: solids.pictures,
    pages: grid.pages,
    faults: [...text.faults, ...solids.faults],
  }
}
