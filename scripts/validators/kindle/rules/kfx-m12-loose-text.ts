import { mathElements } from '../math-elements.ts'
import { content, holdsText } from '../mathml-names.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathml3, trial } from '../sources.ts'

export const kfxM12LooseText: KindleRule = {
  id: 'KFX-M12',
  summary: 'Text stands directly within an element that arranges others',
  why: 'Only mi, mn, mo, mtext and ms may hold characters. Text elsewhere is invalid and is not drawn.',
  mend: 'Put the characters into mi (names), mn (numbers), mo (operators) or mtext (words).',
  basis: 'inferred',
  sources: [`${mathml3}, §3.1.3.1`, trial],
  level: everywhere('error'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      if (holdsText.has(element.local) || content.has(element.local)) continue
      const loose = element.children.find((child) => child.type === 'text' && child.value.trim() !== '')
      if (loose?.type !== 'text') continue
      const text = loose.value.trim().slice(0, 40)
      report({
        file,
        element,
        place: loose.place,
        detail: `Unexpected text "${text}" in <${element.local}>, expected elements only`,
      })
    }
  },
}
