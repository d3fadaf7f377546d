import { mathElements } from '../math-elements.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { mathsBook, trial } from '../sources.ts'

export const kfxM14EmptyAttributes: KindleRule = {
  id: 'KFX-M14',
  summary: 'A MathML attribute has an empty value',
  why: 'Empty values such as columnspacing="" have been rejected on the way to Kindle.',
  mend: 'Leave the attribute out.',
  basis: 'observed',
  sources: [mathsBook, trial],
  level: everywhere('warning'),
  check(book, report) {
    for (const { file, element } of mathElements(book)) {
      for (const { name, namespace, value } of element.attributes) {
        if (value.trim() !== '' || namespace !== '' || mayBeEmpty.test(name)) continue
        report({
          file,
          element,
          detail: `Unexpected empty ${name} on <${element.local}>, expected a value or no attribute`,
        })
      }
    }
  },
}

/** Fences and quotation marks may be nothing at all, and the rest belongs to other vocabularies. */
const mayBeEmpty = /^(?:alttext|open|close|separators|lquote|rquote|class|style|title|xmlns|data-.*|aria-.*)$/
