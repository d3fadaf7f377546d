import { isHtml } from '../tree.ts'
import { textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook } from '../sources.ts'

export const kfxP16ImagesOnly: KindleRule = {
  id: 'KFX-P16',
  summary: 'The book has pictures and no text',
  why: 'KDP has taken such books for fixed layout.',
  mend: 'Put the text into the pages as text.',
  basis: 'observed',
  sources: [mathsBook],
  level: everywhere('warning'),
  check(book, report) {
    if (book.packagePath === undefined) return
    const pages = book.contents.filter((document) => document.inSpine)
    const textual = pages.some(({ elements }) => {
      const body = elements.find((element) => isHtml(element, 'body'))
      return body !== undefined && textOf(body).trim().length >= 20
    })
    if (pages.length === 0 || textual || book.references.length + book.svgs.length === 0) return
    report({ file: book.packagePath, detail: `Unexpected ${pages.length} page(s) without text, expected text` })
  },
}
