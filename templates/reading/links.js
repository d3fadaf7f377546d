import { pathTo } from './element-path.js'

/** @import { OpenBook } from './book.js' */
/** @import { Fault, LostEntry } from '../../scripts/validators/reading/survey.ts' */

const ops = 'http://www.idpf.org/2007/ops'

/** Links and references to notes that lead nowhere in the engine. */
export async function linkFaults(
  /** @type {OpenBook} */ book,
  /** @type {number} */ index,
  /** @type {Document} */ doc,
) {
  /** @type {Fault[]} */
  const faults = []
  for (const link of doc.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    const section = book.sections[index]
    const target = await targetOf(book, section?.resolveHref(address) ?? address)
    if (target === 'found' || target === 'elsewhere') continue
    faults.push({ kind: isNoteRef(link) ? 'note' : 'link', at: pathTo(link), what: address, target })
  }
  return faults
}

/** The same for the engine's table of contents and its relatives. */
export async function contentsFaults(/** @type {OpenBook} */ book) {
  /** @type {LostEntry[]} */
  const faults = []
  for (const { href, list } of book.contents) {
    const target = await targetOf(book, href)
    if (target === 'section' || target === 'id') faults.push({ what: href, list, target })
  }
  return faults
}

/** @returns {Promise<'found' | 'elsewhere' | 'section' | 'id'>} what of the target is not there */
async function targetOf(/** @type {OpenBook} */ book, /** @type {string} */ href) {
  // Fragment identifiers of EPUB lead from the package document into others; who follows them finds another way.
  if (book.epub.isExternal(href) || href.includes('#epubcfi(')) return 'elsewhere'
  let resolved
  try {
    resolved = book.epub.resolveHref(href)
  } catch {
    return 'section'
  }
  // The engine opens sections only; pictures and other files of the book are not its to open.
  if (resolved === null || resolved.index < 0) return isFile(book, href) ? 'elsewhere' : 'section'
  const hash = href.indexOf('#')
  const id = hash === -1 ? '' : href.slice(hash + 1)
  if (id === '' || /^epubcfi\(|=/.test(id)) return 'found'
  const ids = await idsOf(book, resolved.index)
  return ids === undefined || ids.has(id) || ids.has(decoded(id)) ? 'found' : 'id'
}

function decoded(/** @type {string} */ text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether an address leads to something of the book that is no document to read. */
function isFile(/** @type {OpenBook} */ book, /** @type {string} */ href) {
  const path = decoded(href.split('#')[0] ?? '')
  const item = book.epub.resources.getItemByHref(path)
  return item !== undefined && item.mediaType !== 'application/xhtml+xml'
}

/** @type {Map<number, Promise<Set<string> | undefined>>} */
const known = new Map()

/** The ids of a section as the engine parses it; undefined where it cannot. */
function idsOf(/** @type {OpenBook} */ book, /** @type {number} */ index) {
  let ids = known.get(index)
  if (ids === undefined) {
    ids = Promise.resolve(book.sections[index]?.createDocument())
      .then(
        // What is no XML ends at its first fault; the ids behind it are not known.
        (doc) =>
          doc?.querySelector('parsererror') === null
            ? new Set(
                [...doc.querySelectorAll('[id], [name]')].flatMap((each) => [each.id, each.getAttribute('name') ?? '']),
              )
            : undefined,
      )
      .catch(() => undefined)
    known.set(index, ids)
  }
  return ids
}

function isNoteRef(/** @type {Element} */ link) {
  const types = (link.getAttributeNS(ops, 'type') ?? '').split(/\s+/)
  const roles = (link.getAttribute('role') ?? '').split(/\s+/)
  return types.includes('noteref') || roles.includes('doc-noteref')
}
