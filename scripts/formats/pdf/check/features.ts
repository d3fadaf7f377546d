import { entry, nameOf } from '../objects/value.ts'
import type { CheckedPdf } from './checked-pdf.ts'
import { type Finding, finding } from './finding.ts'

/** What a book has not, and would need checks of its own if it had (Matterhorn 20, 21, 25, 26, 28, 30). */
export function features({ file, catalog }: CheckedPdf): Finding[] {
  const found: Finding[] = []
  const none = (condition: string, has: boolean, words: string): void => {
    if (has) found.push(finding(condition, `Unexpected ${words}, expected none in a book.`))
  }
  none('20-001', file.get(catalog, 'OCProperties') !== undefined, 'layers')
  none('21-001', file.get(file.get(catalog, 'Names'), 'EmbeddedFiles') !== undefined, 'embedded files')
  none('25-001', file.get(catalog, 'AcroForm') !== undefined, 'form')
  none('26-001', file.get(file.trailer, 'Encrypt') !== undefined, 'encryption')
  for (const number of file.numbers()) {
    const { value, stream } = file.object(number)
    if (stream === undefined || nameOf(entry(value, 'Subtype')) !== 'Form') continue
    none('30-001', entry(value, 'Ref') !== undefined, 'reference to another file')
    none('30-002', entry(value, 'StructParents') !== undefined, 'marked sequences in a drawing that pages share')
  }
  return found
}
