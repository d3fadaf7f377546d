import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxV01Converted: KindleRule = {
  id: 'KFX-V01',
  summary: 'Kindle Previewer did not convert the book',
  why: 'The summary that it writes has a column Conversion Status; anything but Success means that there is no Kindle edition. Its exit code does not tell.',
  mend: 'See what its log says (KFX-V03), mend that, and convert again.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('error'),
  check({ conversion: { run } }, report) {
    if (run === undefined || run.conversion === 'Success') return
    const twice = run.firstRun === 'refused' ? ' (twice)' : ''
    const status = run.conversion.slice(0, 80)
    report({ detail: `Unexpected conversion status "${status}" of ${run.title}${twice}, expected "Success"` })
  },
}
