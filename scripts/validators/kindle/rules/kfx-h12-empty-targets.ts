import { textOf } from '../../../base/xml-query.ts'
import { isRefused } from '../html-names.ts'
import { isHtml, isMathml, isSvg } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { logs } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH12EmptyTargets: KindleRule = {
  id: 'KFX-H12',
  summary: 'The table of contents leads to a page with next to nothing on it',
  why: 'Kindle Previewer could not resolve entries for pages without content (E24010) and then built no table of contents at all (E24001).',
  mend: 'Give the page a heading and text, or lead the entry to the page that has it.',
  basis: 'observed',
  sources: [`${logs}, E24010 and E24001`],
  level: everywhere('warning'),
  check(book, report) {
    const targets = new Set(book.navigation.entries.filter(({ list }) => list === 'toc').map(({ path }) => path))
    for (const { path: file, root, elements } of book.contents) {
      const body = elements.find((element) => isHtml(element, 'body'))
      const length = body === undefined ? 0 : textOf(body).replace(/\s+/g, ' ').trim().length
      if (!targets.has(file) || length >= 10 || elements.some(isShown)) continue
      // "Part I" on a page of its own is short, and no page without content.
      const heading = length > 0 && elements.some((element) => isHtml(element, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
      const level = everywhere(heading ? 'info' : 'warning')
      const detail = `Unexpected page of ${length} characters in the table of contents, expected a page with text`
      report({ file, element: body ?? root, level, detail })
    }
  },
}

function isShown(element: XmlElement): boolean {
  // Frames and objects are KFX-H02's.
  return isHtml(element, 'img', 'video', 'audio') || isRefused(element) || isSvg(element) || isMathml(element)
}
