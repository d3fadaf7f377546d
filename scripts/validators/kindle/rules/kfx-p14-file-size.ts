import { everywhere, type KindleRule, type Levels } from '../rule.ts'
import { help, logs, refusals } from '../sources.ts'

export const kfxP14FileSize: KindleRule = {
  id: 'KFX-P14',
  summary: 'The book is very large',
  why: 'KDP takes at most 650 MB and Send to Kindle 200 MB; above 50 MB the latter has refused books with E999.',
  mend: 'Scale pictures to what a page can show (1200 × 1800 pixels) and subset fonts.',
  basis: 'documented',
  sources: [help('G200735140'), refusals, `${logs}, E23026`],
  level: everywhere('error'),
  check(book, report) {
    const megabytes = book.bytes / 2 ** 20
    const limit = [650, 200, 50].find((each) => megabytes > each)
    if (limit === undefined) return
    const level = limit === 650 ? everywhere('error') : limit === 200 ? above200 : above50
    report({ level, detail: `Unexpected size of ${Math.round(megabytes)} MB, expected at most ${limit} MB` })
  },
}

const above200: Levels = { 'kfx-output': 'warning', kdp: 'info', 'send-to-kindle': 'error' }
const above50: Levels = { 'kfx-output': 'info', kdp: 'info', 'send-to-kindle': 'warning' }
