import { isAccepted } from '../previewer/previewer-run.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { field } from '../sources.ts'

export const kfxV10SteadyVerdict: KindleRule = {
  id: 'KFX-V10',
  summary: 'Kindle Previewer refused the book and then took it',
  why: 'The verdict on one file has changed from run to run; a refusal that comes within 20 seconds is tried once more. What passes at the second try may fail at the next.',
  mend: 'Convert the book again, and expect that others will meet the refusal.',
  basis: 'observed',
  sources: [field],
  level: everywhere('info'),
  check({ conversion: { run } }, report) {
    if (run?.firstRun !== 'refused' || !isAccepted(run)) return
    report({ detail: 'Unexpected refusal in a first, short run and success in the second, expected the same twice' })
  },
}
