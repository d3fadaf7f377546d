import { attribute } from '../../../base/xml-query.ts'
import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { xml } from '../../../base/namespaces.ts'

export const kfxH20Language: KindleRule = {
  id: 'KFX-H20',
  summary: 'A document does not say its language, or says another than the book',
  why: 'Hyphenation, dictionary and the voice that reads aloud go by the language.',
  mend: 'Write xml:lang and lang on <html>; where the document is in another language than the book, xml:lang says so.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('info'),
  check(book, report) {
    const languages = book.metadata.filter(({ name }) => name === 'dc:language').map(({ value }) => baseOf(value))
    for (const { path: file, root, elements } of book.contents) {
      const body = elements.find((element) => isHtml(element, 'body'))
      const said = [root, ...(body === undefined ? [] : [body])]
      if (said.some((element) => attribute(element, 'lang', xml)?.trim())) continue
      const lang = said.map((element: XmlElement) => attribute(element, 'lang')?.trim()).find(Boolean)
      if (lang === undefined) {
        report({ file, element: root, detail: 'Unexpected document without language, expected xml:lang on <html>' })
      } else if (languages.length > 0 && !languages.includes(baseOf(lang))) {
        const detail = `Unexpected lang="${lang}" beside dc:language "${languages.join(', ')}", expected xml:lang as well`
        report({ file, element: root, detail })
      }
    }
  },
}

function baseOf(tag: string): string {
  return tag.trim().toLowerCase().split('-')[0] ?? ''
}
