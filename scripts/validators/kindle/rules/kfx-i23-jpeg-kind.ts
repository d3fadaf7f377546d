import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxI23JpegKind: KindleRule = {
  id: 'KFX-I23',
  summary: 'A JPEG is not a complete baseline file',
  why: 'KFX Output wants covers as JFIF and mends others; progressive and cut-off files depend on the leniency of whoever reads them.',
  mend: 'Save the picture again as baseline JPEG with a JFIF header.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('info'),
  check(book, report) {
    for (const { path: file, item, facts } of book.pictures.values()) {
      if (facts.format !== 'jpeg') continue
      // A damaged cover is KFX-P06's.
      if (facts.truncated === true && item !== book.cover)
        report({ file, detail: 'Unexpected end of the JPEG, expected its end mark' })
      else if (facts.progressive === true)
        report({ file, detail: 'Unexpected progressive JPEG, expected a baseline one' })
      else if (facts.jfif === false && item === book.cover)
        report({ file, detail: 'Unexpected JPEG cover without a JFIF header, expected one' })
    }
  },
}
