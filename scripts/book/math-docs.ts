import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about messages of formulas, apart from the rules on their shelf. */
export const mathDocs: readonly RuleDoc[] = [
  doc(
    'macro-invalid',
    'Macros of book.yaml are TeX.',
    'Every formula that uses it would fail.',
    'Correct it; backslashes want single quotes in YAML.',
  ),
  doc(
    'tex-undefined-control-sequence',
    'TeX knows every command of a formula.',
    'It would be printed in red, or lost.',
    'Correct it, or define it in book.yaml under `math: macros:`.',
  ),
  doc(
    'tex-error',
    'A formula is TeX that can be typeset.',
    'A reader would see its source, or nothing.',
    'Mend it at the column shown; braces, \\left and \\begin want their partners.',
  ),
  doc(
    'tex-unsupported',
    'A formula uses what can be made into MathML.',
    'Some commands need a printer’s boxes, which MathML has not.',
    'Say it with other commands.',
  ),
  doc(
    'tex-too-long',
    'A formula has at most 20,000 characters.',
    'Parsing takes the square of the length.',
    'Divide it, or move data into a table.',
  ),
  doc(
    'tex-too-complex',
    'A formula ends.',
    'A macro that calls itself, or doubles with each level, never would.',
    'Break the circle, or write the formula out.',
  ),
  doc(
    'tex-illegal-character',
    'A formula holds characters that XML allows.',
    'A reader refuses the whole page for one control character.',
    'Delete it: it is invisible in most editors.',
  ),
  doc(
    'tex-unknown-colour',
    'A colour has a name or numbers.',
    'The schema of EPUB knows sixteen names.',
    'Write it as `\\color[RGB]{31,95,153}`, or leave colours to the theme.',
  ),
  doc(
    'tex-reference',
    'A reference in a formula names a label.',
    'There is nothing that it could be the number of.',
    'Write `\\eqref{eq:name}`.',
  ),
  doc(
    'equation-tag',
    'A tag is plain text.',
    'It stands beside the formula, where no mathematics is set.',
    'Use words, digits and signs such as `\\ast` or `\\dagger`.',
  ),
  doc(
    'equation-label',
    'An equation, or a row of one, has one label.',
    'A number can be called by one name only.',
    'Remove one of them; rows of align and gather may each have their own.',
  ),
  doc(
    'formula-width',
    'A formula is no wider than the line of the narrowest output.',
    'Readers cut wider ones off, shrink them until nobody can read them, or push the page aside.',
    'Break it with `aligned`, `gathered` or `multline`; `measure:` of an output in book.yaml says how long its lines are, in em.',
  ),
  doc(
    'tex-unknown-unit',
    'A unit is one that is known.',
    'A slip in a unit is a slip in the quantity.',
    'Correct it, or declare its symbol in book.yaml under `math: units:`.',
  ),
  doc('tex-empty', 'A formula says something.', 'Empty dollars leave a hole in the line.', 'Fill it or delete it.'),
  doc(
    'tex-comment',
    'A percent sign begins a comment in TeX.',
    'What follows it on the line is not printed.',
    'Write `\\%` for the sign.',
  ),
  doc(
    'tex-line-break',
    'A line break stands in an environment that has lines.',
    'Outside one `\\\\` does nothing.',
    'Use `\\begin{aligned} … \\end{aligned}`.',
  ),
  doc(
    'tex-macro-name',
    'A macro’s name is letters.',
    'TeX ends a name at the first character that is none.',
    'Rename it.',
  ),
  doc('tex-macro-braces', 'The braces of a macro close.', 'It would swallow what stands after it.', 'Balance them.'),
  doc(
    'tex-macro-arguments',
    'A macro says how many arguments it takes.',
    '`#2` of a macro with one argument is nothing.',
    'Write `[TeX, 2]`.',
  ),
]
