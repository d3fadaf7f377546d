import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about book.yaml and the front matter of chapters. */
export const configDocs: readonly RuleDoc[] = [
  doc(
    'yaml-syntax',
    'book.yaml, theme.yaml and the front matter of chapters are YAML 1.2.',
    'Nothing can be built from a configuration that cannot be read.',
    'Mind indentation and quotes at the place shown.',
  ),
  doc(
    'yaml-duplicate-key',
    'A key stands once in its map.',
    'Of two equal keys one would silently win.',
    'Remove one of them.',
  ),
  doc(
    'config-unknown-key',
    'book.yaml, theme.yaml and the front matter of chapters hold only keys that Octavo knows.',
    'A misspelled key would silently do nothing.',
    'Correct it; the note names the nearest known key.',
  ),
  doc(
    'config-missing-key',
    'A required key is missing in book.yaml, or a token in theme.yaml.',
    'No title, date or language is invented.',
    'Add it.',
  ),
  doc(
    'config-invalid-value',
    'Values in book.yaml, in theme.yaml and in front matter are of the kind that their key needs.',
    'It could not be used.',
    'Change it as the message says.',
  ),
  doc(
    'config-output',
    'An output is described completely, and only with what its format has.',
    'An output needs a format, its own or that of another output it extends. Profiles belong to a format; pages, links and openings are said of a PDF only, a page list of an EPUB, which names a PDF.',
    'Say `format: epub`, `format: pdf` or `format: web`, or `extends:`; leave out what the message names.',
  ),
  doc(
    'page-list-missing',
    'The PDF whose pages an EPUB lists can be made.',
    'An EPUB without the pages that its book promises is another book: the same text must not give now one, now the other.',
    'Build that PDF and mend what it says, or write `page-list: none` below the EPUB.',
  ),
  doc(
    'accessibility-claim',
    'An EPUB claims to conform to WCAG only where nothing that Octavo can see speaks against it.',
    'Buyers and laws rely on the claim. It is made when book.yaml names under `accessibility` who evaluated the book, its pictures and formulas have words, its headings skip no level, nothing flashes, and neither Octavo’s checks nor EPUBCheck found anything.',
    'Mend what the message counts; `octavo validate` names the places. Without --quick EPUBCheck looks as well.',
  ),
  doc(
    'output-unknown',
    'An output that is asked for, or that a condition names, is one of the book’s.',
    'Only outputs of book.yaml and the defaults exist.',
    'Choose one that the note lists.',
  ),
  doc(
    'manuscript-missing',
    'The manuscript’s folder exists and holds book.yaml.',
    'There was nothing to read.',
    'Name the folder that holds book.yaml with --dir.',
  ),
]
