import { everywhere, type KindleRule } from '../rule.ts'
import { epub33, trial } from '../sources.ts'

export const kfxM16MathmlProperty: KindleRule = {
  id: 'KFX-M16',
  summary: 'The manifest does not say that a document holds mathematics',
  why: 'EPUB 3 asks for properties="mathml" on each document with MathML. What Kindle Previewer does without it has not been measured.',
  mend: "Add mathml to the properties of the document's item in the manifest.",
  basis: 'inferred',
  sources: [`${epub33}, §5.6.2.2`, trial],
  level: everywhere('warning'),
  check(book, report) {
    if (book.version?.startsWith('3') !== true || book.packagePath === undefined) return
    const documents = new Set(book.equations.map((equation) => equation.document))
    for (const { item } of documents) {
      if (item === undefined || item.properties.includes('mathml')) continue
      const detail = `Unexpected item "${item.id}" without properties="mathml", expected it: ${item.href} holds equations`
      report({ file: book.packagePath, place: item.place, detail })
    }
  },
}
