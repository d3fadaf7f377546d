import { elementsOf } from '../../../base/xml-query.ts'
import { isHtml, isMathml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxX05RichNotes: KindleRule = {
  id: 'KFX-X05',
  summary: 'A note holds more than one plain paragraph',
  why: 'A pop-up is small: mathematics, tables, pictures and further paragraphs may not be in it. The note is whole where it stands.',
  mend: 'Nothing needs doing; a note that must be read at once is best one paragraph.',
  basis: 'inferred',
  sources: [`${guide2020}, §10.3.12`],
  level: everywhere('info'),
  check(book, report) {
    const told = new Set<XmlElement>()
    for (const { link, note } of book.noteCalls) {
      if (note === undefined || told.has(note)) continue
      told.add(note)
      const elements = [...elementsOf(note)]
      const rich = elements.find(
        (each) => isMathml(each, 'math') || isHtml(each, 'table', 'img', 'pre', 'ul', 'ol', 'dl'),
      )
      const paragraphs = elements.filter((each) => isHtml(each, 'p')).length
      const found = rich === undefined ? `${paragraphs} paragraphs` : `<${rich.local}>`
      if (rich === undefined && paragraphs < 2) continue
      report({
        file: link.path,
        element: note,
        detail: `Unexpected ${found} in a note, expected one paragraph of text`,
      })
    }
  },
}
