import { fileOf } from '../../base/href.ts'
import { isHtml } from './tree.ts'
import type { Picture } from './images/pictures.ts'
import type { ContentDocument, KindleBook } from './kindle-book.ts'
import type { XmlElement } from '../../base/xml.ts'

/** Each `<img>` whose raster file is in the book. */
export function* imagesOf(
  book: KindleBook,
): Generator<{ document: ContentDocument; element: XmlElement; picture: Picture }> {
  const documents = new Map(book.contents.map((document) => [document.path, document]))
  for (const { file, element, target } of book.references) {
    const document = documents.get(file)
    const picture = book.pictures.get(fileOf(target) ?? '')
    if (document !== undefined && picture !== undefined && isHtml(element, 'img')) yield { document, element, picture }
  }
}
