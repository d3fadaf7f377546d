import { everywhere, type KindleRule } from '../rule.ts'
import { kumihan } from '../sources.ts'

export const kfxF04VariableFonts: KindleRule = {
  id: 'KFX-F04',
  summary: 'A font varies, or is for a range of characters only',
  why: 'Variable fonts and unicode-range were reported to fail: all weights look alike, or the face takes over where it should not.',
  mend: 'Embed one static font for each weight and style; give characters of another face a class with its family.',
  basis: 'observed',
  sources: [kumihan],
  level: everywhere('warning'),
  check(book, report) {
    for (const { path, facts, faces } of book.fonts()) {
      if (facts?.variable !== true) continue
      report({
        file: path,
        detail: 'Unexpected variable font, expected a static one',
        level: everywhere(faces.length > 0 ? 'warning' : 'info'),
      })
    }
    const told = new Set<unknown>()
    for (const { faces } of book.fonts()) {
      for (const { rule, sheet, unicodeRange } of faces) {
        if (unicodeRange === undefined || told.has(rule)) continue
        told.add(rule)
        const detail = 'Unexpected unicode-range of @font-face, expected a face for all that it has'
        report({ file: sheet.file, element: sheet.owner, place: rule.place, detail })
      }
    }
  },
}
