import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { epub33, kumihan } from '../sources.ts'
import type { XmlElement } from '../../../base/xml.ts'

export const kfxH17Ids: KindleRule = {
  id: 'KFX-H17',
  summary: 'Ids of a document are not unique or hold unusual characters',
  why: 'A link finds the first of two elements with one id. Characters beyond ASCII, and those that have a meaning in addresses, have cost links and uploads to KDP.',
  mend: 'Give each element an id of its own, of letters, digits, hyphens, underscores and full stops.',
  basis: 'observed',
  sources: [kumihan, `${epub33}, §3.5`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      const seen = new Set<string>()
      const unusual: [XmlElement, string][] = []
      for (const element of elements) {
        const id = attribute(element, 'id')
        if (id === undefined) continue
        if (seen.has(id))
          report({ file, element, detail: `Unexpected second id "${id}", expected ids that are unique` })
        // A colon is what many tools write ("fig:one"), and fragments may have one.
        else if (/[^\w.:-]/.test(id)) unusual.push([element, id])
        seen.add(id)
      }
      const [first] = unusual
      if (first === undefined) continue
      const [element, id] = first
      const others = unusual.length === 1 ? '' : ` and ${unusual.length - 1} more like it`
      const detail = `Unexpected id "${id}"${others}, expected letters, digits, hyphens, underscores and full stops`
      report({ file, element, detail })
    }
  },
}
