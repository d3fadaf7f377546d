import type { RuleDoc } from '../../book/validator.ts'

const xml = 'https://www.w3.org/TR/xml/'
const publication = 'https://www.w3.org/TR/epub-33/#sec-xml-constraints'
const bombs = 'https://cwe.mitre.org/data/definitions/776.html'

function doc(id: string, summary: string, why: string, mend: string, ...sources: string[]): RuleDoc {
  return { id: `epub-${id}`, summary, why, mend, basis: 'documented', sources }
}

/** What the reader of documents reports; a document with one of these is absent from every other check. */
export const documentDocs: readonly RuleDoc[] = [
  doc(
    'no-package',
    'There is no way to a package document.',
    'META-INF/container.xml names the package document, and that names everything else: without it there is no book.',
    'Add the file that is missing, or mend full-path.',
    'https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml',
  ),
  doc(
    'xml-malformed',
    'A document is not well-formed XML.',
    'Strict readers show an error in place of the chapter; Kindle refuses the book.',
    'Close every tag and escape every "&" and "<" of the text.',
    xml,
    publication,
  ),
  doc(
    'xml-entity',
    'A document uses a named entity that XML does not know, such as &nbsp;.',
    'Only HTML declares those names; an XML parser stops there.',
    'Write the character, or a numeric reference such as &#160;.',
    'https://www.w3.org/TR/xml/#sec-references',
  ),
  doc(
    'external-dtd',
    'A document names a DTD on the disk of whoever reads it.',
    'A parser that follows the name hands files of the machine to the book, or waits for a device that never ends.',
    'Write <!DOCTYPE html>, or leave the DOCTYPE out.',
    'https://cwe.mitre.org/data/definitions/611.html',
  ),
  doc(
    'image-bomb',
    'A picture has more than 200 million pixels.',
    'A file of some kilobytes fills the memory of whatever shows it.',
    'Scale the picture down: 2560 pixels on the long side are enough for any page.',
    'https://cwe.mitre.org/data/definitions/409.html',
  ),
  doc(
    'style-limit',
    'A style sheet is beyond what any book needs: 4 million characters, blocks 64 deep, 400,000 words and marks; or all sheets together are.',
    'Readers parse it for every chapter, and parsers take a stack frame for each level.',
    'Leave out what the book does not use.',
    'https://cwe.mitre.org/data/definitions/400.html',
  ),
  doc(
    'xml-limit',
    'A document is beyond what any book needs: nested deeper than 256, more than a million nodes, a thousand attributes on an element, or 32 million characters; or all documents together are.',
    'No book needs it, and parsers take the time of its square or all of the memory.',
    'Split the document into smaller ones.',
    'https://cwe.mitre.org/data/definitions/400.html',
  ),
  doc(
    'doctype-subset',
    'A DOCTYPE declares things between [ and ].',
    'Readers do not agree on what becomes of the declarations; drawing programs leave them in SVG.',
    'Write <!DOCTYPE html>, or leave the DOCTYPE out.',
    publication,
  ),
  doc(
    'entity-bomb',
    'A DOCTYPE declares entities that multiply, fetch files, or build others.',
    'A few lines grow to gigabytes, or read files of whoever opens the book. EPUBCheck does not come back from it.',
    'Write the text itself and remove the declarations.',
    bombs,
    'https://cwe.mitre.org/data/definitions/611.html',
  ),
  doc(
    'invalid-utf8',
    'A document or style sheet has bytes that are not UTF-8.',
    'Readers show a replacement character or nothing.',
    'Save the file as UTF-8.',
    publication,
  ),
  doc(
    'hidden-encoding',
    'A document is written in an encoding that nothing here decodes.',
    'EPUB allows UTF-8 and UTF-16. In another encoding a document can hide declarations from every check.',
    'Save the file as UTF-8.',
    publication,
  ),
]
