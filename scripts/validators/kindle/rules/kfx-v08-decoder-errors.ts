import { everywhere, type KindleRule } from '../rule.ts'
import { kfxInput } from '../sources.ts'

export const kfxV08DecoderErrors: KindleRule = {
  id: 'KFX-V08',
  summary: 'The decoder found an error in the KFX',
  why: 'KFX Input and KFX Output check the structure of a book while they read it: MathML without a drawing, shapes they do not know, references that lead nowhere.',
  mend: 'Convert again; where the error stays, what it names is the place to look.',
  basis: 'observed',
  sources: [kfxInput],
  level: everywhere('error'),
  check({ conversion: { kfx } }, report) {
    for (const error of kfx?.errors ?? []) {
      report({ detail: `Unexpected error of ${kfx?.title ?? ''}: ${error}, expected none` })
    }
  },
}
