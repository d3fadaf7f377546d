import { isMathml } from './tree.ts'
import type { Equation, KindleBook } from './kindle-book.ts'
import type { XmlElement } from '../../base/xml.ts'

/** Every drawn MathML element of the book, `<math>` itself included, with the equation it belongs to. */
export function* mathElements(book: KindleBook): Generator<{ file: string; element: XmlElement; equation: Equation }> {
  for (const equation of book.equations) {
    for (const element of equation.elements) {
      if (isMathml(element)) yield { file: equation.document.path, element, equation }
    }
  }
}
