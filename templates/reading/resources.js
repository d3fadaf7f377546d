/** Paths inside the archive, by the addresses that foliate gave to their contents. @type {Map<string, string>} */
const paths = new Map()
/** @type {string[]} */
const names = []

/**
 * @typedef {object} FileData
 * @property {string} name inside the archive
 * @property {string} type
 * @property {string | Blob | Promise<string | Blob>} data text where foliate reads it as such, as it does with drawings
 */

/** Which file of the book an address of the engine's stands for. */
export function pathOf(/** @type {string} */ address) {
  return paths.get(address)
}

/**
 * Remembers what foliate makes of each file. It tells a file's name and its type before it makes the address and hands
 * over the type only then, so the name travels in a parameter of the type. Drawings of the spine get a page around
 * them, since foliate's pages have a body.
 */
export function nameResources(/** @type {import('foliate/epub.js').EPUB} */ epub) {
  const drawings = new Set(
    epub.sections
      .map(({ id }) => id)
      .filter((id) => epub.resources.manifest.some((item) => item.href === id && item.mediaType === 'image/svg+xml')),
  )
  epub.transformTarget.addEventListener('data', (event) => {
    const { detail } = /** @type {CustomEvent<FileData>} */ (event) // What foliate fires under this name.
    const { name } = detail
    if (drawings.has(name)) {
      detail.data = Promise.resolve(detail.data).then((drawing) => inPage(/** @type {string} */ (drawing)))
      detail.type = 'application/xhtml+xml'
    }
    detail.type = `${detail.type};octavo=${names.push(name) - 1}`
    // A file that cannot be had is empty: what needs it says so.
    detail.data = Promise.resolve(detail.data).catch(() => '')
  })
  const createObjectURL = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob) => {
    if (!(blob instanceof Blob)) return createObjectURL(blob)
    const [type, number] = blob.type.split(';octavo=')
    if (number === undefined) return createObjectURL(blob)
    const address = createObjectURL(new Blob([blob], { type: type ?? '' }))
    paths.set(address, names[Number(number)] ?? '')
    return address
  }
}

function inPage(/** @type {string} */ drawing) {
  const markup = drawing.replace(/^﻿?\s*<\?xml[^>]*>/, '').replace(/<!DOCTYPE[^>]*>/i, '')
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Drawing</title></head><body>${markup}</body></html>`
}
