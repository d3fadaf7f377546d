import { isHtml } from '../tree.ts'
import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI16TwoPercentages: KindleRule = {
  id: 'KFX-I16',
  summary: 'A picture has both width and height in per cent',
  why: "The two measure different things (the page's width and its height), so the picture is distorted.",
  mend: 'Set one of them; the other follows.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.10`],
  level: everywhere('warning'),
  check(book, report) {
    for (const document of book.contents) {
      for (const element of document.elements) {
        if (!isHtml(element, 'img')) continue
        const cascade = book.cascade(document)
        const both = ['width', 'height'].every((name) =>
          /%\s*$/.test(cascade.declared(element, name)?.value ?? attribute(element, name) ?? ''),
        )
        if (both)
          report({
            file: document.path,
            element,
            detail: 'Unexpected width and height in per cent, expected one of them',
          })
      }
    }
  },
}
