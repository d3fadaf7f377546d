import type { Rule } from '../book/rule.ts'
import { codeLineLength } from './code-line-length.ts'
import { controlCharacter } from './control-character.ts'
import { directiveUnknown } from './directive-unknown.ts'
import { figureAlt } from './figure-alt.ts'
import { figureAttributes } from './figure-attributes.ts'
import { headingIncrement } from './heading-increment.ts'
import { linkScheme } from './link-scheme.ts'
import { listingAttributes } from './listing-attributes.ts'
import { listingEmpty } from './listing-empty.ts'
import { listingLanguage } from './listing-language.ts'
import { noteCircle } from './note-circle.ts'
import { noteUndefined } from './note-undefined.ts'
import { noteUnused } from './note-unused.ts'
import { tableCells } from './table-cells.ts'
import { texDelimiters } from './tex-delimiters.ts'
import { tableSize } from './table-size.ts'
import { tableWidth } from './table-width.ts'

/** What `octavo check` and `octavo build` ask of the text. */
export const rules: readonly Rule[] = [
  figureAlt,
  figureAttributes,
  headingIncrement,
  noteUndefined,
  noteUnused,
  noteCircle,
  codeLineLength,
  listingAttributes,
  listingEmpty,
  listingLanguage,
  linkScheme,
  controlCharacter,
  directiveUnknown,
  tableCells,
  texDelimiters,
  tableSize,
  tableWidth,
]
