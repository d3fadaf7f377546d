import { everywhere, unrepaired, type KindleRule } from '../rule.ts'
import { guide2020, help } from '../sources.ts'

export const kfxP07CoverDimensions: KindleRule = {
  id: 'KFX-P07',
  summary: 'The cover is too small or of an unusual shape',
  why: 'KDP refuses covers below 625 × 1000 pixels; its guide asks for 1200 × 1800 at least and 1600 × 2560 at best, a height of 1.6 times the width.',
  mend: 'Use a cover of 1600 × 2560 pixels.',
  basis: 'documented',
  sources: [help('G200645690'), guide2020],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    const picture = book.cover?.path === undefined ? undefined : book.pictures.get(book.cover.path)
    const { width, height } = picture?.facts ?? {}
    if (picture === undefined || width === undefined || height === undefined) return
    const size = `${width} × ${height} pixels`
    if (width < 625 || height < 1000)
      report({ file: picture.path, detail: `Unexpected cover of ${size}, expected at least 625 × 1000` })
    else if (width < 1200 || height < 1800)
      report({
        file: picture.path,
        level: everywhere('warning'),
        detail: `Unexpected cover of ${size}, expected at least 1200 × 1800`,
      })
    else if (height / width < 1.3 || height / width > 1.9) {
      report({
        file: picture.path,
        level: everywhere('info'),
        detail: `Unexpected cover of ${size}, expected about 1.6 times as high as wide`,
      })
    }
  },
}
