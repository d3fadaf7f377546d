import type { TexProblem } from './problem.ts'

/** What MathJax said, and where it was reading. */
export interface TexFailure {
  /** MathJax's own id: `UndefinedControlSequence`. */
  readonly id: string
  readonly message: string
  readonly offset: number
  /** The user macro whose body is at fault; the offset is then the place of its call. */
  readonly macro?: string | undefined
}

type Words = readonly [reason: string, note?: string]
const words = {
  UndefinedControlSequence: [
    'Unexpected command {name}, expected one that is defined',
    'Define it in `book.yaml` under `math: macros:`, or write `\\text{…}` for words.',
  ],
  UnknownEnv: ['Unexpected environment {env}, expected one that is defined'],
  MissingArgFor: ['Unexpected end after {token}, expected its argument'],
  MissingCloseBrace: ['Unexpected end of the formula, expected `}` for this `{`'],
  ExtraOpenMissingClose: ['Unexpected end of the formula, expected `}` for this `{`'],
  ExtraCloseMissingOpen: ['Unexpected `}`, expected a `{` before it'],
  ExtraCloseLooking: ['Unexpected `}` inside the brackets of {token}'],
  MissingCloseBracket: ['Unexpected end of the formula, expected `]` for {token}'],
  ExtraLeftMissingRight: [
    'Unexpected end, expected `\\right` for this `\\left`',
    'Write `\\right.` where no delimiter is wanted; `\\left` and `\\right` stand in the same cell.',
  ],
  MissingLeftExtraRight: [
    'Unexpected `\\right`, expected a `\\left` before it',
    'Write `\\left.` where no delimiter is wanted.',
  ],
  ExtraMiddle: ['Unexpected `\\middle`, expected it between `\\left` and `\\right`'],
  MissingOrUnrecognizedDelim: ['Unexpected text after {token}, expected a delimiter such as `(`, `|` or `\\{`'],
  DoubleExponent: ['Unexpected second superscript, expected braces', 'Write `x^{a^b}` or `{x^a}^b`.'],
  DoubleExponentPrime: ['Unexpected prime after a superscript, expected braces', "Write `x'^{2}` or `{x^2}'`."],
  DoubleSubscripts: ['Unexpected second subscript, expected braces', 'Write `x_{a_b}` or `{x_a}_b`.'],
  MissingScript: ['Unexpected end, expected a superscript or subscript'],
  MissingOpenForSup: ['Unexpected token, expected a superscript after `^`'],
  MissingOpenForSub: ['Unexpected token, expected a subscript after `_`'],
  EnvMissingEnd: ['Unexpected end of the formula, expected `\\end` for this `\\begin`'],
  EnvBadEnd: ['Unexpected `\\end`, expected the name of the environment that is open'],
  MissingBeginExtraEnd: ['Unexpected `\\end`, expected a `\\begin` before it'],
  Misplaced: ['Unexpected {token}, expected it inside an environment with columns', 'Write `\\&` for the sign itself.'],
  CantUseHash1: ['Unexpected `#`, expected it in a definition only', 'Write `\\#` for the sign itself.'],
  CantUseHash2: ['Unexpected `#`, expected it in a definition only', 'Write `\\#` for the sign itself.'],
  MissingDimOrUnits: ['Unexpected text after {token}, expected a length with its unit (`3pt`, `0.5em`)'],
  MathNotTerminated: ['Unexpected end of the text, expected a closing `$`'],
  RunawayArgument: ['Unexpected end, expected the rest of the argument of {token}'],
  AmbiguousUseOf: ['Unexpected second {token} in one group, expected braces'],
  UnknownUnit: [
    'Unexpected unit {unit}, expected one that is known',
    'Declare its symbol in `book.yaml`: `math: { units: [req] }`.',
  ],
  Tag: [
    'Unexpected `\\tag` in a formula within a line, expected it in a display',
    'Only displays have room for a number beside them.',
  ],
  Label: [
    'Unexpected `\\label` in a formula within a line, expected it in a display',
    'Only displays have room for a number beside them: write `$$ … $$ {#eq:name}`.',
  ],
  Reference: ['Unexpected reference without a label, expected `\\eqref{eq:name}`'],
  Dollar: ['Unexpected `$` inside a formula, expected `\\$` or the end of the formula'],
  AlreadyDefined: [
    'Unexpected `\\newcommand` for a command that exists',
    'Write `\\renewcommand`, or take another name.',
  ],
  NotDefined: ['Unexpected `\\renewcommand` for a command that does not exist', 'Write `\\newcommand`.'],
  MisplacedLimits: ['Unexpected {token}, expected it directly after an operator such as `\\sum`'],
} satisfies Readonly<Record<string, Words>>

/** MathJax gives up on recursion in several ways; to the author they are one. */
const bombs: ReadonlySet<string> = new Set(['MaxMacroSub1', 'MaxMacroSub2', 'MaxBufferSize'])

/** Turns MathJax's error into the house's sentence; what the table lacks keeps MathJax's own words. */
export function wordProblem(tex: string, failure: TexFailure): TexProblem {
  if (bombs.has(failure.id)) return tooComplex(failure.offset)
  const known: Words | undefined = Object.hasOwn(words, failure.id)
    ? words[failure.id as keyof typeof words]
    : undefined
  const name = /Undefined control sequence (.+)/s.exec(failure.message)?.[1] ?? ''
  const [unit = '', near] = failure.id === 'UnknownUnit' ? failure.message.split('|') : []
  const env = /Unknown environment '(.*)'/s.exec(failure.message)?.[1] ?? ''
  const token = /^\\(?:[a-zA-Z]+|.)|^./su.exec(tex.slice(failure.offset))?.[0] ?? 'this'
  const reason = known === undefined ? asSentence(failure.message) : known[0]
  const inMacro = failure.macro === undefined ? undefined : `It stands in the definition of \`${failure.macro}\`.`
  return {
    id: ruleIdOf(failure.id),
    reason: reason
      .replace('{name}', () => quote(name))
      .replace('{unit}', () => quote(unit))
      .replace('{env}', () => quote(env))
      .replace('{token}', () => quote(token)),
    offset: failure.offset,
    note: near === undefined ? (inMacro ?? known?.[1]) : `Did you mean \`${near}\`?`,
  }
}

/** The verdict on formula bombs: endless macros, exponential arguments, nesting without end. */
export function tooComplex(offset: number): TexProblem {
  return {
    id: 'tex-too-complex',
    reason: 'Unexpected amount of work, expected a formula that ends',
    offset,
    note: 'A macro may call itself, or the formula is nested too deeply. Split it, or write it out.',
  }
}

/** `DoubleExponent` → `tex-double-exponent`. */
function ruleIdOf(id: string): string {
  return `tex-${id.replace(/(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase()}`
}

function asSentence(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim()
  return `Unexpected TeX: ${line.charAt(0).toLowerCase()}${line.slice(1)}`
}

function quote(text: string): string {
  return `\`${text.trim()}\``
}
