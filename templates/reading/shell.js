// What the inspector calls in its tab. Everything here runs in the browser, and nothing of the book does.
import { openBook } from './book.js'
import { showDocument } from './show-document.js'
import { contentsFaults } from './links.js'
import { look } from './look.js'

/** @type {import('./book.js').OpenBook | undefined} */
let book

const reading = {
  /** Opens the book whose files are served below `/book/`. */
  open: async () => {
    book = await openBook()
    return { sections: book.sections.map(({ id }) => id), fixed: book.fixed }
  },
  /** @param {number} index of a section @param {import('./frame.js').Screen} screen @param {boolean} afresh */
  show: (index, screen, afresh) => showDocument(opened(), index, screen, afresh),
  /** @param {number} index @param {import('./frame.js').Screen} screen */
  look: (index, screen) => look(opened(), index, screen),
  contents: () => contentsFaults(opened()),
}

function opened() {
  if (book === undefined) throw new Error('No book is open')
  return book
}

Object.assign(globalThis, { reading })
