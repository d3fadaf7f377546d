import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, refusals } from '../sources.ts'
import { elementsOf, textOf } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxP01TitleAndLanguage: KindleRule = {
  id: 'KFX-P01',
  summary: 'The book lacks a title or a language',
  why: 'Both are compulsory; Send to Kindle answers with E999 when the language is missing.',
  mend: 'Write dc:title and dc:language into the package document.',
  basis: 'documented',
  sources: [guide2020, refusals],
  level: everywhere('error'),
  check(book, report) {
    const file = book.packagePath
    const root = book.packageDocument?.root
    if (root === undefined) {
      report({
        file,
        detail: 'Unexpected book without a readable package document, expected one with title and language',
      })
      return
    }
    for (const name of ['title', 'language']) {
      if (!isSaid(root, name)) report({ file, detail: `Unexpected metadata without dc:${name}, expected one` })
    }
  },
}

/** OEBPS 1.2, which EPUB 2 still admits, nests the elements deeper and capitalises them. */
function isSaid(root: XmlElement, name: string): boolean {
  const said = (each: XmlElement): boolean => each.local.toLowerCase() === name && each.namespace.startsWith(DC)
  return [...elementsOf(root)].some((each) => said(each) && textOf(each).trim() !== '')
}

const DC = 'http://purl.org/dc/elements/'
