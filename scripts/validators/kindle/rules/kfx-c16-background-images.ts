import { functionsIn } from '../css/written/value-parts.ts'
import { quoted, tell } from '../css/written/tell.ts'
import { declarationsIn } from '../css/written/written-styles.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { styleMap, vivlio } from '../sources.ts'

export const kfxC16BackgroundImages: KindleRule = {
  id: 'KFX-C16',
  summary: 'A style sheet puts a picture or a gradient behind something',
  why: 'The converter lets background-image go, and gradients were gone in measurements. Text that was light on a dark picture stands on white paper then.',
  mend: 'Use a plain background colour, or an image in the text.',
  basis: 'observed',
  sources: [styleMap, vivlio],
  level: everywhere('warning'),
  check(book, report) {
    for (const found of declarationsIn(
      book,
      (property) => property === 'background' || property === 'background-image',
    )) {
      const { value } = found.declaration
      const pictured =
        /url\(/i.test(value) || functionsIn(value).some((name) => /gradient$|image|^paint$|^element$/.test(name))
      if (!pictured) continue
      tell(report, found, `Unexpected ${quoted(found)}, expected a plain colour or nothing`, everywhere('warning'))
    }
  },
}
