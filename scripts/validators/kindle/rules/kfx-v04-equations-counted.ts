import { everywhere, type KindleRule } from '../rule.ts'
import { silentLoss } from '../sources.ts'

export const kfxV04EquationsCounted: KindleRule = {
  id: 'KFX-V04',
  summary: 'The KFX has not as many equations as the EPUB',
  why: 'Equations have vanished from conversions that reported no error and granted Enhanced Typesetting. Only counting them in the decoded file shows it.',
  mend: 'Find the first equation that is missing (KFX-V05 names it) and what is special about it.',
  basis: 'observed',
  sources: [silentLoss],
  level: everywhere('error'),
  check({ conversion: { kfx }, equations }, report) {
    if (kfx === undefined) return
    const [wanted, found] = [equations.filter(({ document }) => document.inSpine).length, kfx.equations.length]
    if (found !== wanted) report({ detail: `Unexpected ${found} equations in the KFX, expected ${wanted}` })
  },
}
