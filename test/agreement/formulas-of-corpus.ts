import { existsSync, readFileSync } from 'node:fs'
import { createFormulas, type Conversion, type Formulas } from '../../scripts/math/formulas.ts'
import { readNumbering } from '../../scripts/math/numbering.ts'

/** One formula of another project, and what that project expects of it. */
export interface CorpusFormula {
  readonly id: string
  readonly source: string
  readonly tex: string
  readonly display: boolean
  readonly expect: 'ok' | 'error' | 'any'
}

const folder = new URL('../../../shared/corpora/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** The formulas in their order; undefined where the corpus is not beside the repository. */
export function formulasOfCorpus(): CorpusFormula[] | undefined {
  if (!existsSync(new URL('math-cases.jsonl', folder))) return undefined
  // The corpus's own file; its shape is described beside it.
  return read('math-cases.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusFormula)
}

/** Converts as a chapter does: with the macros of its book, and numbers and labels out of a display before. */
export function corpusConverter(): (formula: CorpusFormula) => Conversion {
  const macros = JSON.parse(read('math-macros.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>
  const books = new Map<string, Formulas>()
  return ({ source, tex, display }) => {
    const book = books.get(source) ?? createFormulas({ macros: macros[source] ?? {} })
    books.set(source, book)
    return book.convert(display ? readNumbering(tex).tex : tex, display)
  }
}
