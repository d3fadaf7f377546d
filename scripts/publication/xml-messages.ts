import type { MessageFields } from '../base/message.ts'
import type { XmlProblem, XmlProblemKind } from '../base/xml-parse.ts'

const rules: Readonly<Record<XmlProblemKind, { readonly ruleId: string; readonly note: string }>> = {
  malformed: {
    ruleId: 'epub-xml-malformed',
    note: 'Documents of an EPUB are XML: every tag is closed, every "&" and "<" of the text is escaped.',
  },
  entity: {
    ruleId: 'epub-xml-entity',
    note: 'Write the character itself or a numeric reference such as &#160;; only amp, lt, gt, quot and apos have names.',
  },
  'internal-subset': {
    ruleId: 'epub-doctype-subset',
    note: 'Write <!DOCTYPE html> or leave the DOCTYPE out.',
  },
  limit: { ruleId: 'epub-xml-limit', note: 'The document was not read. Split it into smaller ones.' },
}

/** A document's problem as a message; `file` is `book.epub/OEBPS/c1.xhtml`. */
export function xmlMessage(file: string, problem: XmlProblem): MessageFields {
  const { reason, line, column } = problem
  return { severity: 'error', ...rules[problem.kind], reason, file, place: { line, column } }
}
