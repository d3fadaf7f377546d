import { attribute } from '../../../base/xml-query.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { boko, kfxInput } from '../sources.ts'

export const kfxV06EquationsDrawn: KindleRule = {
  id: 'KFX-V06',
  summary: 'An equation in the KFX has no drawing or no name',
  why: 'A Kindle shows the drawing and nothing else; MathML without one prints as garbage on firmware before 5.18.2. The name is what is read aloud.',
  mend: 'An equation without a drawing was refused: see KFX-M36. A name comes from alttext.',
  basis: 'observed',
  sources: [boko, kfxInput],
  level: everywhere('error'),
  check({ conversion: { kfx }, equations }, report) {
    if (kfx === undefined) return
    const ours = equations.filter(({ document }) => document.inSpine)
    const paired = ours.length === kfx.equations.length
    for (const [at, { paths, hasArea, name }] of kfx.equations.entries()) {
      const mine = paired ? ours[at] : undefined
      const where = { file: mine?.document.path, element: mine?.element }
      const which = `in equation ${at + 1} of the KFX`
      if (paths === 0)
        report({ ...where, detail: `Unexpected drawing without outlines ${which}, expected at least one` })
      else if (!hasArea) report({ ...where, detail: `Unexpected viewBox ${which}, expected one with an area` })
      const wanted = mine === undefined ? undefined : attribute(mine.element, 'alttext')
      if (name === undefined && wanted !== undefined && wanted.trim() !== '') {
        const detail = `Unexpected missing name ${which}, expected the alttext of the EPUB`
        report({ ...where, detail, level: everywhere('warning') })
      }
    }
  },
}
