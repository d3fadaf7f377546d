import { everywhere, type KindleRule } from '../rule.ts'
import { epub33 } from '../sources.ts'

export const kfxP17ForeignSpine: KindleRule = {
  id: 'KFX-P17',
  summary: 'The spine holds something other than XHTML',
  why: 'Fallbacks of foreign resources, and SVG as a page, may be dropped.',
  mend: 'Put XHTML documents into the spine.',
  basis: 'inferred',
  sources: [`${epub33}, §3.5`],
  level: everywhere('warning'),
  check(book, report) {
    if (book.packagePath === undefined) return
    for (const { item } of book.spine) {
      if (item === undefined || /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/.test(item.mediaType))
        continue
      report({
        file: book.packagePath,
        place: item.place,
        detail: `Unexpected ${item.mediaType} in the spine (${item.href}), expected XHTML`,
      })
    }
  },
}
