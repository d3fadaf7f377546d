import type { TexProblem } from './problem.ts'

/** What an author said about the number of one row (or of the whole, where there are no rows). */
export interface RowNumbering {
  /** `\label{eq:x}`, and where it stands in the TeX. */
  label?: { readonly key: string; readonly offset: number } | undefined
  /** The text of `\tag{…}`; `\tag*` prints it without brackets. */
  tag?: { readonly text: string; readonly bare: boolean } | undefined
}

export interface Numbering {
  /** The formula without these commands: blanks stand in their places, so that every other offset stays true. */
  readonly tex: string
  /** One for each row of `align`, `gather` and their kin; none for a formula with one number at most. */
  readonly rows: readonly RowNumbering[]
  /** Of the formula as a whole: `\label` outside of rows, or after `\begin{subequations}`. */
  readonly whole: RowNumbering
  readonly problems: readonly TexProblem[]
}

/** Environments whose every row may carry a number. */
const withRows = /^(?:align|alignat|flalign|xalignat|gather|eqnarray)$/

const token =
  /(?<comment>%.*)|\\(?<edge>begin|end)\s*\{(?<name>[a-zA-Z]+)(?<star>\*?)\}|(?<break>\\\\|\\cr(?![a-zA-Z]))|(?<silent>\\(?:notag|nonumber)(?![a-zA-Z]))|\\(?<command>label|tag)(?<bare>\*?)\s*\{(?<text>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}|(?<other>\\(?:[a-zA-Z]+|.))|(?<brace>[{}])/gsu

/**
 * Reads `\label`, `\tag`, `\notag` and `\nonumber` of a display and takes them out: numbers stand outside of formulas,
 * where readers and speech do not take them for a part of one.
 */
export function readNumbering(source: string): Numbering {
  const whole: RowNumbering = {}
  const rows: RowNumbering[] = [{}]
  const problems: TexProblem[] = []
  const blanks: [start: number, end: number][] = []
  // Environments that are open; `subequations` only groups and is not counted.
  const open: string[] = []
  let braces = 0
  let outermost: string | undefined
  const several = (): boolean => outermost !== undefined && withRows.test(outermost)

  for (const match of source.matchAll(token)) {
    const { edge, name = '', command, text = '', brace, silent } = match.groups ?? {}
    const { index: offset } = match
    const blank = (): unknown => blanks.push([offset, offset + match[0].length])
    if (brace !== undefined) braces += brace === '{' ? 1 : -1
    else if (edge !== undefined && name === 'subequations') blank()
    else if (edge === 'begin') {
      if (open.length === 0 && braces === 0) outermost ??= name
      open.push(name)
    } else if (edge === 'end') open.pop()
    else if (match.groups?.['break'] !== undefined) {
      if (several() && open.length === 1 && braces === 0) rows.push({})
    } else if (silent !== undefined) blank()
    else if (command !== undefined) {
      blank()
      const about = (several() && open.length > 0 ? rows.at(-1) : undefined) ?? whole
      if (command === 'tag') about.tag = tagOf(text, match.groups?.['bare'] === '*', offset, problems)
      else if (about.label !== undefined) problems.push(secondLabel(offset))
      else about.label = { key: text.trim(), offset }
    }
  }
  if (several() && rows.length > 1 && endsEmpty(source)) rows.pop()
  const numbered = several() && rows.some(({ label, tag }) => label !== undefined || tag !== undefined)
  return { tex: blanked(source, blanks), rows: numbered ? rows : [], whole, problems }
}

/** `a &= b \\ \end{align}`: TeX makes no row of nothing. */
function endsEmpty(source: string): boolean {
  return /\\\\(?:\s|\[[^\]]*\])*\\end\s*\{[a-zA-Z]+\*?\}\s*(?:\\end\s*\{subequations\}\s*)?$/.test(source)
}

function blanked(source: string, blanks: readonly (readonly [start: number, end: number])[]): string {
  let made = ''
  let from = 0
  for (const [start, end] of blanks) {
    made += source.slice(from, start) + source.slice(start, end).replace(/[^\n]/g, ' ')
    from = end
  }
  return made + source.slice(from)
}

const signs: Readonly<Record<string, string>> = {
  ast: '∗',
  star: '⋆',
  dag: '†',
  dagger: '†',
  ddag: '‡',
  ddagger: '‡',
  S: '§',
  P: '¶',
}

/** A tag is text beside a formula; the signs that people tag with are known by their commands. */
function tagOf(text: string, bare: boolean, offset: number, problems: TexProblem[]): RowNumbering['tag'] {
  const plain = text
    .replaceAll('$', '')
    .replace(/\\([a-zA-Z]+)\s*/g, (written: string, name: string) => signs[name] ?? written)
    .replace(/\\([%&#_$])/g, '$1')
    .trim()
  if (!/[\\{}]/.test(plain) && plain !== '') return { text: plain, bare }
  problems.push({
    id: 'equation-tag',
    reason: `Unexpected \`\\tag{${text}}\`, expected plain text`,
    offset,
    note: 'Words, digits and the signs \\ast, \\star, \\dagger, \\ddagger can stand in a tag.',
  })
  return undefined
}

function secondLabel(offset: number): TexProblem {
  return {
    id: 'equation-label',
    reason: 'Unexpected second `\\label`, expected one for each number',
    offset,
    note: 'Rows of align and gather have numbers of their own; other formulas have one.',
  }
}
