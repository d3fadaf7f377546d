import { everywhere, type KindleRule } from '../rule.ts'
import { boko, trial } from '../sources.ts'

export const kfxM28CharactersWithoutOutline: KindleRule = {
  id: 'KFX-M28',
  summary: 'An equation holds characters that the face of mathematics lacks',
  why: 'Kindle sets equations in one face of its own. Characters that it lacks (Chinese, Arabic, emoji) become nested text and not an outline; MathJax, the yardstick that Amazon names, leaves them to a fallback face.',
  mend: 'Write such words beside the equation, or use characters of the Latin and Greek alphabets.',
  basis: 'observed',
  sources: [boko, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element } of book.equations) {
      const drawing = book.drawn.drawings.get(element)
      if (drawing?.ok !== true || drawing.texts === 0) continue
      report({
        file: document.path,
        element,
        detail: `Unexpected ${drawing.texts} run(s) of text that MathJax has no outlines for, expected letters of its face`,
      })
    }
  },
}
