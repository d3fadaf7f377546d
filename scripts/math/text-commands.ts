import { Configuration } from 'mathjax-full/js/input/tex/Configuration.js'
import { CommandMap } from 'mathjax-full/js/input/tex/SymbolMap.js'
import { TextMacrosMethods } from 'mathjax-full/js/input/tex/textmacros/TextMacrosMethods.js'
import type { ParseMethod } from 'mathjax-full/js/input/tex/Types.js'

/** The package's name, to be added to `textmacros.packages`. */
export const textPackage = 'octavo-text'

/** Characters that LaTeX's text mode knows by name and MathJax's does not. */
const characters: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  vdots: '⋮',
  textbackslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textdollar: '$',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textendash: '–',
  textemdash: '—',
  textbullet: '•',
  textdegree: '°',
  textmu: 'µ',
  texteuro: '€',
  pounds: '£',
  copyright: '©',
  P: '¶',
  AA: 'Å',
  aa: 'å',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  O: 'Ø',
  o: 'ø',
  L: 'Ł',
  l: 'ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
}

/** Commands that stand over, under or through words: mathematics around text of its own. */
const around = [
  'underline',
  'overline',
  'sout',
  'cancel',
  'boxed',
  'fbox',
  'phantom',
  'hphantom',
  'vphantom',
  'smash',
  'rlap',
  'llap',
]

/** What only the mathematics of MathJax knows. */
const mathematics = [
  'TeX',
  'LaTeX',
  'KaTeX',
  'textcentoldstyle',
  'textdollaroldstyle',
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (digit) => `text${digit}oldstyle`,
  ),
]

new CommandMap(
  'octavo-text-commands',
  {
    ...Object.fromEntries(Object.entries(characters).map(([name, character]) => [name, ['Insert', character]])),
    ...Object.fromEntries(around.map((name) => [name, ['Macro', `$\\${name}{\\text{#1}}$`, 1]])),
    ...Object.fromEntries(mathematics.map((name) => [name, ['Macro', `$\\${name}$`]])),
  },
  // Methods of the text parser, which is the only one that meets them; MathJax's own tables do without types here.
  TextMacrosMethods as unknown as Readonly<Record<string, ParseMethod>>,
)

Configuration.create(textPackage, {
  parser: 'text',
  handler: { macro: ['octavo-text-commands'] },
  // Before the text commands of MathJax (5).
  priority: 4,
})
