import type { Element } from 'hast'
import { createEngine } from './engine.ts'
import type { MacroBody } from './compat.ts'
import { lintTex } from './lint.ts'
import { checkMacros, type MacroProblem } from './macros.ts'
import { toMathml } from './mathml.ts'
import { pagePieces } from './page.ts'
import type { TexProblem } from './problem.ts'
import { readAloud } from './reading.ts'
import { splitRows } from './rows.ts'
import { speakable } from './speakable.ts'
import { buildMath } from './tree/math.ts'
import { bookWidth, drawnWidth, widthsOf, type FormulaWidths } from './widths.ts'

export type { TexProblem } from './problem.ts'
export type { FormulaWidths } from './widths.ts'
export type { MacroProblem } from './macros.ts'

/**
 * As `MathFlavour` of the book's contracts, which this room does not know, and `drawing`: as `reflowable`, but for MathJax's
 * own face rather than those of books.
 */
export type Flavour = 'reflowable' | 'page' | 'drawing'

/** A formula that was understood, or the reason why not. */
export type Conversion =
  | {
      readonly ok: true
      /**
       * Fresh hast: one `<math>`, or, for an inline formula on a page, its pieces (a line may break between two of
       * them). Every piece carries the `alttext` of what it shows. With an `alt` of the author's it stays whole.
       */
      readonly render: (flavour: Flavour, alt?: string) => Element[]
      /** One `<math>` for each row of a formula that is a table of rows; undefined for any other. */
      readonly renderRows: (flavour: Flavour) => FormulaRows | undefined
      /** How wide it is; undefined for what is too short to be wide. Measured when first asked for. */
      readonly widths: () => FormulaWidths | undefined
      readonly warnings: readonly TexProblem[]
    }
  | { readonly ok: false; readonly problem: TexProblem }

/** Rows of one formula, and the width that each of them has, in em. */
export interface FormulaRows {
  readonly rows: readonly Element[]
  readonly width: number
}

export interface Formulas {
  /** Pure in effect: the result depends on `tex`, `display` and the book's macros, never on earlier formulas. */
  readonly convert: (tex: string, display: boolean) => Conversion
  /** What is wrong in the book's macros, in their order. */
  readonly macroProblems: readonly MacroProblem[]
}

export interface FormulaOptions {
  /** Name (with or without its backslash) → TeX, perhaps with a number of arguments; `#1` in the text is enough. */
  readonly macros?: Readonly<Record<string, MacroBody>> | undefined
  /** Symbols of units that the book has besides those that everybody knows. */
  readonly units?: readonly string[] | undefined
  /** MathML → what a person would say; without it a formula is read symbol by symbol. */
  readonly speak?: ((mathml: string) => string) | undefined
}

/** Formulas of one book: TeX → MathML Core. */
export function createFormulas(options: FormulaOptions = {}): Formulas {
  const { macros, problems } = checkMacros(options.macros ?? {})
  const engine = createEngine(macros, options.units)
  const memo = new Map<string, Conversion>()

  const work = (tex: string, display: boolean): Conversion => {
    const parsed = engine.parse(tex, display)
    if (!parsed.ok) return parsed
    const built = buildMath(parsed.root, tex, display)
    if (!built.ok) return built
    return { ok: true, ...renderer(built.math, display, options.speak), warnings: lintTex(tex, parsed.root) }
  }

  const convert = (tex: string, display: boolean): Conversion => {
    const key = `${display ? 'd' : 'i'}${tex}`
    const known = memo.get(key)
    if (known !== undefined) return known
    const made = work(tex, display)
    memo.set(key, made)
    return made
  }
  return { convert, macroProblems: problems }
}

/** Speaks and splits on demand, once for each flavour. */
function renderer(
  math: Element,
  display: boolean,
  speak: FormulaOptions['speak'],
): Pick<Extract<Conversion, { ok: true }>, 'render' | 'renderRows' | 'widths'> {
  const saying = (piece: Element): string => {
    const said = speak?.(toMathml(speakable(piece))).trim() ?? ''
    return said === '' ? readAloud(piece) : said
  }
  const pieces = (whole: Element, flavour: Flavour, alt?: string): Element[] => {
    if (flavour === 'page') return pagePieces(whole, display || alt !== undefined, (piece) => alt ?? saying(piece))
    const copy = structuredClone(whole)
    copy.properties['alttext'] = alt ?? saying(whole)
    return [copy]
  }
  const once = remembered((flavour) => pieces(math, flavour))
  const rows = remembered((flavour): FormulaRows | undefined => {
    const split = splitRows(math, flavour === 'drawing' ? drawnWidth : bookWidth)
    // A display comes in one piece.
    return split && { ...split, rows: split.rows.flatMap((row) => pieces(row, flavour)) }
  })
  return {
    render: (flavour, alt) => (alt === undefined ? once(flavour) : pieces(math, flavour, alt)),
    renderRows: rows,
    widths: () => widthsOf(math, display),
  }
}

/** Made once for each flavour, given as a copy each time. */
function remembered<Value>(make: (flavour: Flavour) => Value): (flavour: Flavour) => Value {
  const made = new Map<Flavour, Value>()
  return (flavour) => {
    if (!made.has(flavour)) made.set(flavour, make(flavour))
    return structuredClone(made.get(flavour)) as Value // Set in the line before.
  }
}
