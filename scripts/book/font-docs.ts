import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about messages of fonts and of characters that no font has. */
export const fontDocs: readonly RuleDoc[] = [
  doc(
    'character-uncovered',
    'A font of the book has every character of its text.',
    'Readers would show a box, or a font of the machine that nobody chose; a page printed elsewhere would look different.',
    'Install the package that the note names, add a font with `fonts:` in book.yaml, or write it otherwise.',
  ),
  doc(
    'font-missing',
    'Every font that book.yaml names exists.',
    'The book would be set in another one.',
    'Correct the name: paths begin at the folder of book.yaml, and case counts.',
  ),
  doc(
    'font-twice',
    'A face of a family is one file.',
    'Of two files for the same weight and style one would silently do nothing.',
    'Say `weight:` and `style:` of each.',
  ),
  doc(
    'font-unreadable',
    'A font is a TTF, OTF or WOFF2 file.',
    'Nothing else can be embedded in every output.',
    'Convert it, or take one font out of a collection (.ttc).',
  ),
  doc(
    'font-licence',
    'A font may be embedded, as outlines and cut down to what the book says.',
    'Its own `fsType` forbids it, and stores refuse such books.',
    'Ask its maker for a licence and a file for e-books, or take an open font.',
  ),
  doc(
    'font-outlines',
    'Fonts are static and have TrueType outlines.',
    'Chromium writes others into PDFs as Type 3, which printers refuse and readers show badly; Kindle fails on variable ones.',
    'Take the static TTF files of the family.',
  ),
]
