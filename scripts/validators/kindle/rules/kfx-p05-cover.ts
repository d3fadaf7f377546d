import { unrepaired, type KindleRule } from '../rule.ts'
import { help, kumihan, logs } from '../sources.ts'

export const kfxP05Cover: KindleRule = {
  id: 'KFX-P05',
  summary: 'The book declares no cover image',
  why: 'KDP wants a cover inside the book (W14016), and Enhanced Typesetting has been refused without one.',
  mend: 'Add a JPEG of 1600 × 2560 pixels with properties="cover-image" to the manifest.',
  basis: 'documented',
  sources: [help('G6GTK3T3NUHKLEFX'), kumihan, `${logs}, W14016`],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    if (book.packageDocument === undefined || book.cover !== undefined) return
    report({ file: book.packagePath, detail: 'Unexpected manifest without a cover image, expected one' })
  },
}
