import { openAgain } from './book.js'
import { fontFaults } from './fonts.js'
import { frame } from './frame.js'
import { imageFaults } from './images.js'
import { linkFaults } from './links.js'
import { loadFaults } from './loads.js'
import { lettersIn } from './letters.js'

/**
 * Shows one document, waits for its pictures and fonts, and tells what does not depend on the screen.
 *
 * @param {import('./book.js').OpenBook} book
 * @param {number} index of the section
 * @param {import('./frame.js').Screen} screen
 * @param {boolean} afresh whether what is on show is loaded anew
 * @returns {Promise<import('../../scripts/validators/reading/survey.ts').Shown>}
 */
export async function showDocument(book, index, screen, afresh) {
  if (afresh) await openAgain(book)
  await frame(book, screen)
  await book.view.renderer.goTo({ index, anchor: 0 })
  const doc = documentOf(book, index)
  // Where foliate fails to load a section, it says so in the console and goes on.
  if (doc?.body === undefined) return { shown: false, letters: 0, lettersAsHtml: 0, faults: [] }
  // foliate leaves sets of pictures alone, so that none of their addresses leads anywhere.
  for (const element of doc.querySelectorAll('[srcset]')) element.removeAttribute('srcset')
  for (const element of doc.querySelectorAll('[loading]')) element.removeAttribute('loading')
  const images = await imageFaults(doc)
  const fonts = await fontFaults(doc)
  await doc.fonts.ready
  return {
    shown: true,
    letters: lettersIn(doc.body),
    lettersAsHtml: await lettersAsHtml(book, index),
    faults: [...images, ...fonts, ...loadFaults(doc), ...(await linkFaults(book, index, doc))],
  }
}

/** Other engines take the pages of an EPUB for HTML, in which `<script/>` and `<title/>` do not end where XML ends them. */
async function lettersAsHtml(
  /** @type {import('./book.js').OpenBook} */ { epub, sections },
  /** @type {number} */ index,
) {
  const source = await epub.loadText(sections[index]?.id ?? '')
  return lettersIn(new DOMParser().parseFromString(source ?? '', 'text/html').body)
}

/** @returns {Document | undefined} of a section that is on show */
export function documentOf(/** @type {import('./book.js').OpenBook} */ book, /** @type {number} */ index) {
  const doc = book.shown.get(index)
  return doc?.defaultView ? doc : undefined
}
