import { isHtml } from '../tree.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { help, styleMap } from '../sources.ts'

export const kfxI22ImageMaps: KindleRule = {
  id: 'KFX-I22',
  summary: 'A picture is an image map',
  why: 'Kindle ignores the areas: nothing happens where readers tap.',
  mend: 'List the links as text beneath the picture.',
  basis: 'documented',
  sources: [help('GB5GDY7WAJDN9GFK'), styleMap],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, elements } of book.contents) {
      for (const element of elements) {
        if (isHtml(element, 'map')) report({ file, element, detail: 'Unexpected <map>, expected links as text' })
      }
    }
  },
}
