import { attribute } from '../../../base/xml-query.ts'
import { isHtml, isSvg } from '../tree.ts'
import { everywhere, unrepaired, type KindleRule } from '../rule.ts'
import { guide2020, kfxOutput } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH01Scripts: KindleRule = {
  id: 'KFX-H01',
  summary: 'The book has scripts',
  why: 'Kindle strips scripts, so that whatever they draw, fill in or answer is not there. A handler on <body> has also stopped conversions; KFX Output takes it away.',
  mend: 'Put into the document what the script would make of it, and remove the script.',
  basis: 'documented',
  sources: [guide2020, kfxOutput],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements, item, root } of book.contents) {
      let found = false
      for (const element of elements) {
        const handler = isHtml(element) || isSvg(element) ? handlerOf(element) : undefined
        if (!isScript(element) && handler === undefined) continue
        found = true
        if (handler === undefined) report({ file, element, detail: 'Unexpected <script>, expected a document without' })
        else {
          const level = unrepaired(isHtml(element, 'body') && handler === 'onload' ? 'info' : 'warning', 'warning')
          report({ file, element, level, detail: `Unexpected ${handler} on <${element.local}>, expected no script` })
        }
      }
      // Forms make a document "scripted" too (EPUB 3.3, §5.7.2), and KFX-H02 tells of those.
      const form = elements.some((element) => isHtml(element, 'form', 'input', 'button', 'select', 'textarea'))
      if (found || form || item?.properties.includes('scripted') !== true || book.packagePath === undefined) continue
      report({
        file: book.packagePath,
        place: item.place ?? root.place,
        detail: `Unexpected property "scripted" of ${item.href}, expected none on a document without scripts`,
      })
    }
  },
}

/** A script that would run; JSON-LD and other data in `<script>` cost nothing. */
function isScript(element: XmlElement): boolean {
  const type = attribute(element, 'type')?.trim().toLowerCase() ?? ''
  return (isHtml(element, 'script') || isSvg(element, 'script')) && /^$|^module$|(?:java|ecma)script/.test(type)
}

function handlerOf(element: XmlElement): string | undefined {
  return element.attributes.find(({ name }) => /^on[a-z]+$/.test(name))?.name
}
