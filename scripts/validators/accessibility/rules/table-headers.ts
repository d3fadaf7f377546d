import { attribute, childElements, descendants, elementsOf } from '../../../base/xml-query.ts'
import type { XmlElement } from '../../../base/xml.ts'
import { xhtml } from '../../../base/namespaces.ts'
import { pagesOf } from '../pages/pages-of.ts'
import type { AccessibilityRule } from '../rule.ts'

export const tableHeaders: AccessibilityRule = {
  doc: {
    id: 'a11y-table-headers',
    summary: 'A table with a caption or a head has no header cell.',
    why: 'In a table one hears the headers with each cell; without them there are numbers alone.',
    mend: 'Mark the cells of the head as th with scope="col", the first cells of rows as th with scope="row".',
    basis: 'documented',
    sources: [
      'https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships',
      'http://kb.daisy.org/publishing/docs/html/tables.html',
    ],
  },
  check: (publication, report) => {
    for (const { path, document } of pagesOf(publication)) {
      for (const table of descendants(document.root, 'table', xhtml)) {
        // Tables that only arrange things have neither; whether others hold data no program can tell.
        const isData = ['caption', 'thead'].some((name) => childElements(table, name, xhtml).length > 0)
        if (!isData || ['presentation', 'none'].includes(attribute(table, 'role') ?? '') || hasHeader(table)) continue
        const reason = 'Unexpected table without header cells, expected th'
        report({ severity: 'warning', path, place: table.place, reason })
      }
    }
  },
}

function hasHeader(table: XmlElement): boolean {
  return [...elementsOf(table)].some(
    (each) => each.local === 'th' || ['columnheader', 'rowheader'].includes(attribute(each, 'role') ?? ''),
  )
}
