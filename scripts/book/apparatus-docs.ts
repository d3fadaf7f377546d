import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about citations, bibliographies, indexes, the glossary and acronyms. */
export const apparatusDocs: readonly RuleDoc[] = [
  doc(
    'citation-undefined',
    'A cited work stands in the bibliography.',
    'The reader could not find the work.',
    'Add it to the bibliography’s file, or escape the at sign.',
  ),
  doc(
    'citation-style',
    'The citation style is one that Octavo has, or a CSL file that a processor can use.',
    'Citations could not be written.',
    'Choose a name that the message lists, or an independent style of CSL 1.0.2.',
  ),
  doc(
    'bibliography-syntax',
    'A bibliography is BibTeX, BibLaTeX or CSL-JSON.',
    'A broken entry cannot be cited.',
    'Mind braces and commas near the line shown.',
  ),
  doc(
    'bibliography-entry',
    'A work in CSL-JSON has an id and a type.',
    'Without them it can neither be cited nor set.',
    'Export it again, or add what is missing.',
  ),
  doc(
    'bibliography-duplicate',
    'A key stands once in the bibliography, over all its files.',
    'A citation could mean either work.',
    'Rename one.',
  ),
  doc(
    'bibliography-field',
    'Fields of an entry are known and well-formed.',
    'A field that is not understood is left out.',
    'See the BibLaTeX manual for the field’s name and form.',
  ),
  doc(
    'bibliography-missing',
    'An entry has what a reader needs to find the work.',
    'A book without a title or an article without its journal cannot be looked up.',
    'Add the field, or choose the type of entry that fits the work.',
  ),
  doc(
    'bibliography-page',
    'Works that are cited are listed, in one place.',
    'A number or a name and a year say nothing without their list.',
    'List `bibliography` under `contents: back:`, or give each chapter its list with `citations: { scope: chapter }`.',
  ),
  doc(
    'bibliography-unused',
    'An entry is cited.',
    'It is told because book.yaml asks for it: `citations: { report-unused: true }`.',
    'Delete it, cite it, or list it under `nocite`.',
  ),
  doc(
    'index-range',
    'A range of the index starts and ends.',
    'The index would send the reader to the first of its pages only.',
    'Mark both ends with the same entry: `range=start` and `range=end`.',
  ),
  doc(
    'index-see',
    'An index sends its reader to entries that exist.',
    'A reader who follows it finds nothing.',
    'Correct the entry that the note names; sub-entries are named from the main one down: `a!b`.',
  ),
  doc(
    'index-page',
    'Marks of an index are gathered on a page.',
    'What they mark would be in no index.',
    'List the page: `{ page: index, marks: names }`.',
  ),
  doc(
    'term-undefined',
    'A term is explained in the glossary.',
    'There is nothing that it could lead to.',
    'Add it to the document of role glossary, or say which entry is meant: `[quorums]{.term entry="quorum"}`.',
  ),
  doc(
    'term-unused',
    'A term of the glossary occurs in the text.',
    'It is told because book.yaml asks for it: `glossary: { report-unused: true }`.',
    'Mark it with `[term]{.term}`, or take it out.',
  ),
  doc(
    'acronym-undefined',
    'An acronym is spelled out in book.yaml.',
    'Octavo does not know what it stands for.',
    'Add it under `acronyms`.',
  ),
  doc(
    'acronym-unused',
    'An acronym of book.yaml occurs in the text.',
    'It is told because book.yaml asks for it: `acronym-use: { report-unused: true }`.',
    'Use it or delete it.',
  ),
]
