import { configDocs } from './config-docs.ts'
import { epubFileDocs } from './epub-file-docs.ts'
import { fontDocs } from './font-docs.ts'
import { themeDocs } from './theme-docs.ts'
import { htmlDocs } from './html-docs.ts'
import { integrityDocs } from './integrity-docs.ts'
import { listingDocs } from './listing-docs.ts'
import { mathDocs } from './math-docs.ts'
import { doc } from './rule-doc.ts'
import { apparatusDocs } from './apparatus-docs.ts'
import { testDocs } from './test-docs.ts'
import { pictureDocs } from './picture-docs.ts'
import { proseDocs } from './prose-docs.ts'
import { referenceDocs } from './reference-docs.ts'
import { structureDocs } from './structure-docs.ts'
import { tableDocs } from './table-docs.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about messages of the stages: reading, parsing, resolving, building. */
export const stageDocs: readonly RuleDoc[] = [
  ...configDocs,
  ...epubFileDocs,
  ...fontDocs,
  ...themeDocs,
  ...htmlDocs,
  ...integrityDocs,
  ...referenceDocs,
  ...structureDocs,
  ...tableDocs,
  ...apparatusDocs,
  ...proseDocs,
  doc(
    'demo-indented',
    'A demo stands at the beginning of a line.',
    'What is shown is read a second time, as Markdown; within a list or a quotation its places would not be those of the file.',
    'Move it out of what holds it, or show the source only.',
  ),
  doc(
    'file-missing',
    'A file that is named exists.',
    'The book would lack what it names.',
    'Correct the name: case counts on most systems.',
  ),
  doc(
    'inspector-failed',
    'An inspector looks at an EPUB to the end.',
    'It stumbled, which is a bug in Octavo; what the other inspectors found stands, and the EPUB does not count as checked.',
    'Report it, with the EPUB if you may pass it on.',
  ),
  doc('file-is-folder', 'A file is expected where a folder stands.', 'A folder has no text.', 'Name a file in it.'),
  doc(
    'file-too-large',
    'Files of a manuscript are smaller than 40 MB.',
    'Stores refuse books with larger ones, and readers run out of memory.',
    'Scale the picture down.',
  ),
  doc('file-unreadable', 'A file can be read.', 'The system refused.', 'Look at its permissions.'),
  doc('file-encoding', 'Text files are UTF-8.', 'A guessed encoding loses letters.', 'Save the file as UTF-8.'),
  doc(
    'path-outside',
    'Paths stay below the manuscript’s folder.',
    'A book that reaches outside cannot be built on another machine, and might carry what it should not.',
    'Copy the file into the folder.',
  ),
  doc(
    'chapter-missing',
    'Every chapter that book.yaml lists exists.',
    'It would silently miss the book.',
    'Correct the name, or mark the chapter `planned: true`.',
  ),
  doc(
    'chapter-listed-twice',
    'A chapter is listed once.',
    'Its labels would stand in the book twice.',
    'Remove one of the lines.',
  ),
  doc(
    'chapter-same-name',
    'Documents have names of their own.',
    'Names become file names in the EPUB.',
    'Give one of them an `id`.',
  ),
  doc(
    'chapter-not-listed',
    'Markdown files beside the chapters are listed.',
    'A chapter that nobody lists is left out of the book.',
    'List it in book.yaml or move it to another folder.',
  ),
  doc(
    'chapter-title',
    'A chapter begins with its title.',
    'Contents, running heads and references need it.',
    'Begin the file with `# The title`.',
  ),
  doc('unclosed-fence', 'A code block is closed.', 'It swallows the rest of the chapter.', 'Add the closing fence.'),
  doc('unclosed-box', 'A box is closed.', 'It swallows the rest of the chapter.', 'Add `:::` on a line of its own.'),
  doc(
    'unclosed-math',
    'A displayed formula is closed.',
    'It swallows the rest of the chapter.',
    'Add `$$` on a line of its own.',
  ),
  doc(
    'attributes-stray',
    'Attributes follow something that can have them.',
    'Braces after a word change nothing; they stay in the text.',
    'Move them, or escape the brace.',
  ),
  doc(
    'attributes-unread',
    'Braces hold labels, classes and values only.',
    'One bare word makes the whole braces text: the label and the alternative text are lost with it.',
    'Put a point before a class (`.rotate`), an equals sign before a value.',
  ),
  ...listingDocs,
  ...testDocs,
  ...pictureDocs,
  ...mathDocs,
  doc('include-file', 'An include names its file.', 'There is nothing to include.', 'Write `::include{file="…"}`.'),
  doc(
    'include-circle',
    'Files do not include themselves.',
    'The book would never end.',
    'Break the circle that the message shows.',
  ),
  doc(
    'include-too-many',
    'A chapter includes at most 200 files.',
    'Files that include two others each would fill any memory within a few lines.',
    'Look for a file that includes one several times.',
  ),
  doc(
    'include-region',
    'The region of an included file exists.',
    'The listing would be empty.',
    'Mark it with `#region name` and `#endregion`.',
  ),
  doc(
    'answer-stray',
    'An answer belongs to an exercise.',
    'Nobody could tell what it answers, and the page of answers has no place for it.',
    'Write it into the exercise, or name the exercise: `::: answer {for="ex:name"}`.',
  ),
  doc(
    'artifact-unwritable',
    'Artifacts can be written.',
    'The system refused; nothing was left half written.',
    'Make room or permission, or choose another folder with `--out`.',
  ),
  doc(
    'browser-missing',
    'A browser can be started.',
    'Octavo prints PDF with Chromium.',
    'Install Chrome or Chromium, or name one with `--browser`; `octavo doctor` shows what was tried.',
  ),
  doc(
    'browser-crashed',
    'The browser stays alive while it prints.',
    'Without it there is no PDF.',
    'Build again; with little memory close other programs; `octavo doctor` tries the browser.',
  ),
  doc(
    'link-target',
    'A link inside the book leads to a place that exists.',
    'Readers show an error, and EPUBCheck refuses the book.',
    'Correct the label that the link names.',
  ),
  doc(
    'pdf-foreign-font',
    'The PDF uses only the theme’s faces.',
    'A face from the machine makes another PDF on the next machine.',
    'Use other characters, or add a face that has them to the theme.',
  ),
  doc(
    'pdf-unusable-font',
    'The browser can show all faces of the theme.',
    'Lines would be broken for another face, and the book set in it, without a word.',
    'Install the font anew, or give it as static TrueType.',
  ),
  doc(
    'pdf-without-text',
    'A PDF shows the words of the book.',
    'A browser that finds no fonts prints empty pages and says nothing.',
    'Install a font and fontconfig, or let Octavo use its own Chromium.',
  ),
  doc(
    'pdf-type3',
    'The PDF has no fonts of Type 3.',
    'They print badly and cannot be searched.',
    'Add the missing face (bold, italic) to the theme, as static TrueType.',
  ),
  doc(
    'page-overflow',
    'What stands in one piece fits on a page.',
    'A page cannot show more than it is high: the rest would be cut off.',
    'Make it smaller, divide it, or let it break over pages.',
  ),
  doc(
    'page-too-wide',
    'Formulas and lines of code fit in their line.',
    'What is wider stands in the margin, or is made too small to be read well.',
    'Break the formula or the line where it may go on, or write it shorter.',
  ),
  doc(
    'page-text-lost',
    'All words of the text stand on its pages, in order.',
    'A page that lacks a word is worse than an ugly one.',
    'Write the passage in a plainer way, and report it: Octavo should have divided it.',
  ),
  doc(
    'page-compromises',
    'Pages are full, and what belongs together stands together.',
    'Short pages, divided notes and single lines are what a reader stumbles over; each was the least of the evils there.',
    'Look in `.octavo/pages/` where they stand. A sentence more or less nearby often mends it.',
  ),
  doc(
    'pdf-accessibility',
    'A PDF is made by PDF/UA-1, as far as a machine can see.',
    'People who do not see a page are read its tags: a level of headings that is left out, or a picture without words, is a gap in what they hear.',
    'Mend what the message names; until then the PDF does not claim PDF/UA. The handbook has the list of conditions.',
  ),
  doc(
    'pdf-structure',
    'The parts of a finished PDF agree with each other.',
    'A tag without text, or text without a tag, is lost to those who read by tags.',
    'This is an error of Octavo: please report it with the text that makes it.',
  ),
  doc(
    'folios-unsettled',
    'Page numbers in the contents are those of the pages.',
    'A number in the text that moves a line can move the page it names.',
    'Say it in another sentence, or leave the number out.',
  ),
]
