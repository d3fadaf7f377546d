import { doc } from './rule-doc.ts'
import type { RuleDoc } from './validator.ts'

/** What `octavo explain` says about messages of `octavo test`. */
export const testDocs: readonly RuleDoc[] = [
  doc(
    'test-output',
    'A listing prints what stands below it as its output.',
    'A reader who types the code gets something else.',
    'Mend the code, or take over what it prints with `octavo test --update`, after looking at it.',
  ),
  doc(
    'test-exit',
    'A listing that is run ends with the exit code that it says, 0 unless it says `exit=1`.',
    'Code that fails in the reader’s hands costs the book its trust.',
    'Mend the code; the note shows what it said last.',
  ),
  doc(
    'test-time',
    'A listing that is run ends in time.',
    'A program that waits forever would hold up every build.',
    'Make it shorter, or raise `test: seconds:` in book.yaml.',
  ),
  doc('test-too-much', 'A listing prints less than a megabyte.', 'It probably never stops.', 'Look for the loop.'),
  doc(
    'test-tool',
    'The program that runs a language is installed.',
    'Its listings were not tried.',
    'Install it, or say another one under `test: commands:` in book.yaml.',
  ),
  doc(
    'test-language',
    'A listing with `.run` is in a language that somebody said how to run.',
    'Octavo knows how to run a few languages only.',
    'Say it in book.yaml: `test: { commands: { elixir: "elixir {file}" } }`.',
  ),
  doc(
    'test-continues',
    'A listing goes on from one that stands before it in the same chapter.',
    'Its beginning is missing.',
    'Correct the label in `continues`.',
  ),
  doc(
    'test-update',
    'A recorded output can be written into the chapter.',
    'What it prints would end the code block, or the file cannot be written.',
    'Give the output’s block a longer fence.',
  ),
]
