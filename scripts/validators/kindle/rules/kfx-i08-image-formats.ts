import { fileOf } from '../../../base/href.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020, help, vivlio } from '../sources.ts'

export const kfxI08ImageFormats: KindleRule = {
  id: 'KFX-I08',
  summary: 'A picture is neither JPEG nor PNG nor GIF',
  why: 'Kindle takes JPEG, PNG and GIF. WebP, AVIF, TIFF, BMP and other formats are left out of the book, whatever the media type says.',
  mend: 'Convert the picture to JPEG (photographs) or PNG (drawings).',
  basis: 'documented',
  sources: [vivlio, help('G75V4YX5X8GRGXWV'), `${guide2020}, §10.4.1`],
  level: everywhere('error'),
  check(book, report) {
    const shown = new Set(book.references.map(({ target }) => fileOf(target)))
    for (const { path, item, facts } of book.pictures.values()) {
      // The cover has rules of its own (KFX-P06), and an SVG under another name is KFX-I09's.
      if (item === book.cover || ['jpeg', 'png', 'gif', 'svg'].includes(facts.format)) continue
      const found =
        facts.format === 'unknown'
          ? 'bytes that are no picture'
          : facts.format === 'empty'
            ? 'empty picture'
            : `${facts.format} picture`
      // A format of the future that no <img> asks for (a <source> of <picture>) costs nothing.
      const level = everywhere(shown.has(path) ? 'error' : 'warning')
      report({ file: path, level, detail: `Unexpected ${found}, expected JPEG, PNG or GIF` })
    }
  },
}
