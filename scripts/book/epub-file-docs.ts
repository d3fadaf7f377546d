import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says of files that are given to `octavo validate` and of which no EPUB can be read. */
export const epubFileDocs: readonly RuleDoc[] = [
  doc(
    'epub-not-found',
    'The file that is to be validated exists.',
    'There is nothing to look at.',
    'Correct the path. A pattern such as `*.epub` that fits no file is handed over as it is by most shells.',
  ),
  doc(
    'epub-is-folder',
    'What is validated is a file, or a folder that holds an unpacked EPUB.',
    'An unpacked EPUB has `META-INF/container.xml`; any other folder is none.',
    'Name the EPUB files in it: `octavo validate folder/*.epub`.',
  ),
  doc('epub-unreadable', 'The file can be read.', 'The system refused.', 'Look at its permissions.'),
  doc(
    'epub-file-too-large',
    'An EPUB has at most 1 GB.',
    'It is read into memory as a whole, and no store takes one that large.',
    'Shrink its pictures, or its audio and video.',
  ),
  {
    id: 'epub-other-format',
    summary: 'The file is an EPUB.',
    why: 'It begins as a file of another kind does, so no inspector has anything to look at. An EPUB is a ZIP archive with `META-INF/container.xml`.',
    mend: 'Name the EPUB. A PDF or a Kindle file does not become one by another name: make the EPUB from what it was made of.',
    sources: ['https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs'],
  },
]
