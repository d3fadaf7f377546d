import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about tables. */
export const tableDocs: readonly RuleDoc[] = [
  doc(
    'table-option',
    'What the braces of a table say is something that a table knows.',
    'A misspelled option would silently do nothing.',
    'Correct it as the note says.',
  ),
  doc(
    'table-span',
    'Joined cells are rectangles, and a mark points to a cell.',
    '`<` joins a cell to the one on its left, `^` to the one above in the same group of rows; no reader draws other shapes.',
    'Mark every place that the cell covers, or write `\\<` and `\\^` for the signs.',
  ),
  doc(
    'table-grid',
    'The lines of a drawn table meet.',
    'Where a border ends before its corner nobody can tell which text belongs to which cell.',
    'Draw all lines of the table equally long, with `+` where borders cross.',
  ),
  doc(
    'table-content',
    'A table has rows, and a row has cells.',
    'Text that stands beside the rows would have no place in the table.',
    'Write each row as a list of cells: `- - first`, `  - second`; a `::table` names its file.',
  ),
  doc(
    'table-caption',
    'A table has one caption.',
    'Of two, one would stand in the text like a paragraph that begins with a colon.',
    'Keep the one above or the one below.',
  ),
  doc(
    'table-nested',
    'No table stands in a cell of another one.',
    'Kindle refuses such books enhanced typesetting, and no phone has room for them.',
    'Make two tables of it, or a list in the cell.',
  ),
  doc(
    'table-data',
    'A file of data reads as rows of equally many values.',
    'A row with a value too few or too many has its values in the wrong columns from there on.',
    'Put values that hold the delimiter, a quotation mark or a line end in quotation marks; double the mark within.',
  ),
]
