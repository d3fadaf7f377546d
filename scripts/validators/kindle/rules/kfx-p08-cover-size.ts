import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxP08CoverSize: KindleRule = {
  id: 'KFX-P08',
  summary: 'The cover is larger than 5 MB or not RGB',
  why: 'KDP takes covers of at most 5 MB in RGB.',
  mend: 'Save the cover as JPEG, RGB, below 5 MB.',
  basis: 'documented',
  sources: [help('G200645690')],
  level: everywhere('warning'),
  check(book, report) {
    const picture = book.cover?.path === undefined ? undefined : book.pictures.get(book.cover.path)
    if (picture === undefined) return
    const megabytes = picture.size / 2 ** 20
    if (megabytes > 5)
      report({ file: picture.path, detail: `Unexpected cover of ${megabytes.toFixed(1)} MB, expected at most 5 MB` })
    if (picture.facts.components === 4) report({ file: picture.path, detail: 'Unexpected cover in CMYK, expected RGB' })
  },
}
