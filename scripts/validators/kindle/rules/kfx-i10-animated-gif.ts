import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxI10AnimatedGif: KindleRule = {
  id: 'KFX-I10',
  summary: 'A GIF has more than one frame',
  why: 'Animations are not supported.',
  mend: 'Keep the frame that says most, as PNG.',
  basis: 'documented',
  sources: [`${guide2020}, §10.4.1`],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path: file, facts } of book.pictures.values()) {
      const frames = facts.frames ?? 1
      if (frames > 1) report({ file, detail: `Unexpected GIF with ${frames} frames, expected one` })
    }
  },
}
