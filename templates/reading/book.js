import { EPUB } from 'foliate/epub.js'
import 'foliate/view.js'
import { nameResources } from './resources.js'

/** @import { Entry, Section } from 'foliate/epub.js' */
/** @import { View } from 'foliate/view.js' */

/**
 * @typedef {object} OpenBook
 * @property {View} view foliate's element
 * @property {EPUB} epub foliate's book
 * @property {Map<number, Document>} shown by number of the section
 * @property {WeakMap<Document, string>} grounds what bodies declare as their background, before foliate takes it off
 * @property {readonly Section[]} sections
 * @property {boolean} fixed whether pages have a size of their own
 * @property {readonly { href: string, list: string }[]} contents
 */

/**
 * Opens the book with foliate's own reader of EPUBs; its loader asks the inspector, which answers out of the archive.
 * @returns {Promise<OpenBook>}
 */
export async function openBook() {
  const epub = await new EPUB({
    loadText: (/** @type {string} */ name) => load(name).then((answer) => answer?.text() ?? null),
    loadBlob: (/** @type {string} */ name) => load(name).then((answer) => answer?.blob() ?? null),
    getSize: () => 1000,
    sha1: async (/** @type {string} */ text) =>
      new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))),
  }).init()
  const view = /** @type {View} */ (document.createElement('foliate-view')) // view.js has just defined it.
  document.body.append(view)
  /** The documents that were shown last: two pages of a spread are on show at once. @type {Map<number, Document>} */
  const shown = new Map()
  /** @type {WeakMap<Document, string>} */
  const grounds = new WeakMap()
  view.addEventListener('load', (event) => {
    // What foliate fires under this name.
    const { detail } = /** @type {CustomEvent<{ index: number, doc: Document }>} */ (event)
    shown.delete(detail.index)
    shown.set(detail.index, detail.doc)
    grounds.set(detail.doc, detail.doc.body?.style?.background ?? '')
    for (const index of shown.keys()) if (shown.size > 2) shown.delete(index)
  })
  await view.open(epub)
  nameResources(epub)
  dress(view)
  const contents = [
    ...entriesOf(epub.toc, 'table of contents'),
    ...entriesOf(epub.pageList, 'list of pages'),
    ...entriesOf(epub.landmarks, 'landmarks'),
  ]
  return { view, epub, shown, grounds, sections: epub.sections, fixed: view.isFixedLayout, contents }
}

/** Lets go of all that is loaded: what comes next is loaded for the screen of the moment. */
export async function openAgain(/** @type {OpenBook} */ { view, epub, shown }) {
  // foliate cannot close what has shown nothing.
  if (shown.size === 0) return
  shown.clear()
  view.close()
  await view.open(epub)
  dress(view)
}

/** The margins of a reader with little space, and colours as the screen has them. Everything else is the book's. */
function dress(/** @type {View} */ view) {
  if (view.isFixedLayout) return
  view.renderer.setAttribute('margin', '28px')
  view.renderer.setAttribute('gap', '6%')
  view.renderer.setStyles(['html { color-scheme: light dark }', ''])
}

async function load(/** @type {string} */ name) {
  const answer = await fetch(`/book/${name.split('/').map(encodeURIComponent).join('/')}`)
  return answer.ok ? answer : undefined
}

/** @returns {{ href: string, list: string }[]} */
function entriesOf(/** @type {readonly Entry[] | null | undefined} */ entries, /** @type {string} */ list) {
  return (entries ?? []).flatMap(({ href, subitems }) => [
    ...(href ? [{ href, list }] : []),
    ...entriesOf(subitems, list),
  ])
}
