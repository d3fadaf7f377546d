import { fileOf } from '../../../base/href.ts'
import { isHtml } from '../tree.ts'
import { textOf } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, kumihan, logs } from '../sources.ts'

export const kfxP09CoverPage: KindleRule = {
  id: 'KFX-P09',
  summary: 'A page of the book shows the cover again',
  why: 'Kindle shows the declared cover image itself. A page with the same image doubles it; Kindle Previewer suppresses such pages (I1052) or fails.',
  mend: 'Leave the page out of the spine of the Kindle build.',
  basis: 'documented',
  sources: [help('G6GTK3T3NUHKLEFX'), kumihan, `${logs}, I1052`],
  level: everywhere('warning'),
  check(book, report) {
    const shownIn = new Map<string, typeof book.references>()
    for (const each of book.references) shownIn.set(each.file, [...(shownIn.get(each.file)?.slice(0, 1) ?? []), each])
    for (const document of book.contents) {
      if (!document.inSpine || book.cover?.path === undefined) continue
      const shown = shownIn.get(document.path) ?? []
      const [only] = shown
      const body = document.elements.find((element) => isHtml(element, 'body'))
      if (shown.length !== 1 || only === undefined || fileOf(only.target) !== book.cover.path || body === undefined)
        continue
      if (textOf(body).trim().length > 30) continue
      report({
        file: document.path,
        element: only.element,
        detail: 'Unexpected page with the cover image alone, expected the image in the manifest only',
      })
    }
  },
}
