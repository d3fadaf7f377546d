import { ancestor } from '../../../base/xml-query.ts'
import { mathPictures } from '../math-pictures.ts'
import { guide2020, help, logs, mathsBook } from '../sources.ts'
import { isSvg } from '../tree.ts'
import type { ImageFacts } from '../images/image-facts.ts'
import type { Fate, Look } from './tally.ts'
import type { ImageReference, KindleBook } from '../kindle-book.ts'

const page = help('G75V4YX5X8GRGXWV')
const svgSection = `${guide2020}, §10.4.11`

const cover: Fate = { fate: 'kept', becomes: 'the cover', basis: 'documented', source: help('G6GTK3T3NUHKLEFX') }
const raster: Fate = { fate: 'kept', becomes: 'a picture, encoded anew', basis: 'documented', source: page }
const white: Fate = { fate: 'changed', becomes: 'a picture on white', basis: 'documented', source: page }
const cmyk: Fate = {
  fate: 'changed',
  becomes: 'a picture in other colours, or none',
  basis: 'documented',
  source: guide2020,
}
const film: Fate = { fate: 'lost', becomes: 'nothing: only single frames are taken', basis: 'documented', source: page }
const foreign: Fate = {
  fate: 'lost',
  becomes: 'nothing: no format that Kindle takes',
  basis: 'documented',
  source: page,
}
const missing: Fate = { fate: 'lost', becomes: 'nothing: the file is not there', basis: 'observed', source: logs }
const remote: Fate = { fate: 'lost', becomes: 'a placeholder: nothing is fetched', basis: 'observed', source: logs }
const data: Fate = {
  fate: 'lost',
  becomes: 'nothing: data in addresses is stripped',
  basis: 'observed',
  source: mathsBook,
}
const drawing: Fate = { fate: 'changed', becomes: 'dots; text in it is lost', basis: 'documented', source: svgSection }
const tooMany: Fate = {
  fate: 'lost',
  becomes: 'a book without Enhanced Typesetting: more than 25 are refused',
  basis: 'documented',
  source: svgSection,
}
const wrapper: Fate = { fate: 'kept', becomes: 'the picture in it', basis: 'documented', source: svgSection }

/** Pictures where they are shown, drawings, and the cover. */
export const lookAtPictures: Look<KindleBook> = (book, see) => {
  if (book.cover?.path !== undefined) {
    see('the cover image', cover, { path: book.packagePath ?? '', line: book.cover.place?.line })
  }
  const svgFiles = new Set(book.svgs.filter(({ inline }) => !inline).map(({ file }) => file))
  const drawings = book.svgs.filter(({ wrapper: wraps }) => !wraps)
  // Told among mathematics.
  const equations = new Set(
    [...mathPictures(book, 'svg'), ...mathPictures(book, 'raster')].map(({ element }) => element),
  )
  for (const reference of book.references) {
    const { file, element } = reference
    if (equations.has(element)) continue
    // The picture in a drawing that only wraps it goes with the drawing.
    if (ancestor(element, (each) => isSvg(each)) !== undefined) continue
    const [construct, fate] = fateOf(reference, book, svgFiles)
    see(construct, svgFiles.size > 0 && fate === drawing && drawings.length > 25 ? tooMany : fate, {
      path: file,
      line: element.place.line,
    })
  }
  for (const { file, element, inline, wrapper: wraps } of book.svgs) {
    if (!inline || equations.has(element)) continue
    const fate = wraps ? wrapper : drawings.length > 25 ? tooMany : drawing
    see(wraps ? '<svg> around one picture' : '<svg>', fate, { path: file, line: element.place.line })
  }
}

function fateOf(
  { target }: ImageReference,
  book: KindleBook,
  svgFiles: ReadonlySet<string>,
): [construct: string, fate: Fate] {
  if (target?.kind === 'elsewhere') {
    return target.scheme === 'data' ? ['pictures as data: addresses', data] : ['pictures on the network', remote]
  }
  const path = target?.path
  if (path === undefined || !book.entries.has(path)) return ['pictures that are not there', missing]
  if (svgFiles.has(path)) return ['SVG pictures', drawing]
  const picture = book.pictures.get(path)
  return picture === undefined ? ['pictures that cannot be read', missing] : rasterFate(picture.facts)
}

function rasterFate({ format, frames = 1, transparent, components }: ImageFacts): [construct: string, fate: Fate] {
  const name = format.toUpperCase()
  if (!['jpeg', 'png', 'gif'].includes(format)) return [`pictures of other formats (${format})`, foreign]
  if (frames > 1) return ['animated GIF pictures', film]
  if (transparent === true) return [`${name} pictures with transparent parts`, white]
  if (components === 4) return ['JPEG pictures in CMYK', cmyk]
  return [`${name} pictures`, raster]
}
