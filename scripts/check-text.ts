import { existsSync } from 'node:fs'
import type { Element, Nodes } from 'hast'
import { artifactFile } from './artifact-file.ts'
import { artifactText } from './artifact-text.ts'
import type { Message } from './base/message.ts'
import type { Book } from './book/book.ts'
import { isIn } from './book/conditions.ts'
import type { OutputConfig } from './book/config.ts'
import { isBuiltOf } from './built-record.ts'
import { judge, type Document } from './integrity/judge.ts'
import type { Said } from './integrity/said.ts'
import type { FormulaText } from './integrity/stretch.ts'
import { unwantedOf, wantedOf } from './integrity/wanted.ts'
import type { ReadBook } from './make-book.ts'
import { createFormulas } from './math/formulas.ts'
import { bookFor } from './resolve/book-for.ts'

export interface TextCheck {
  readonly messages: readonly Message[]
  /** A line for each artifact that lies there. */
  readonly evidence: readonly string[]
}

export interface TextCheckOptions {
  /** The manuscript's folder. */
  readonly folder: string
  /** The folder of the artifacts. */
  readonly out: string
  readonly progress?: ((step: string) => void) | undefined
}

/**
 * Is everything that was written in what was built? Looks for every word, line of code and formula of the text, in order,
 * in each artifact that was made of it, and for words there that are for other outputs.
 */
export async function checkText({ book, digest, formulas }: ReadBook, options: TextCheckOptions): Promise<TextCheck> {
  const messages: Message[] = []
  const evidence: string[] = []
  if (book === undefined) return { messages, evidence }
  const texts = formulaReader(book)
  for (const output of Object.values(book.config.outputs)) {
    const file = artifactFile(book.config, output, options.out)
    if (!existsSync(file)) continue
    if (!isBuiltOf(options.folder, file, digest)) {
      evidence.push(`${file}: made of another text than this one; build it, and it is compared`)
      continue
    }
    options.progress?.(`comparing the text with ${file}`)
    const targets = book.chapters.map(({ target }) => target)
    const drawn = (output.math ?? 'mathml') !== 'mathml'
    const said = await artifactText(file, output.format, targets)
    const documents = documentsOf(book, output, said, drawn ? spokenReader(formulas) : texts)
    const found = judge(documents, file)
    messages.push(...found)
    evidence.push(`${file}: ${countsOf(documents)} ${found.length === 0 ? 'found' : 'looked for'}`)
  }
  return { messages, evidence }
}

/** What each document must say in an output, beside what it says there. */
function documentsOf(
  book: Book,
  output: OutputConfig,
  said: ReadonlyMap<string, Said>,
  formulaText: FormulaText,
): Document[] {
  const whole = new Map(book.chapters.map((chapter) => [chapter.id, chapter]))
  return bookFor(book, output).chapters.map((chapter) => ({
    wanted: wantedOf(chapter, formulaText, {
      drawn: (output.math ?? 'mathml') !== 'mathml',
      floats: output.format === 'pdf',
    }),
    unwanted: unwantedOf(whole.get(chapter.id) ?? chapter, (node) => isIn(node.data?.when, output), formulaText),
    said: said.get(chapter.target),
  }))
}

/** The text of formulas, without the spoken one, which takes longest. */
function formulaReader({ config }: Book): FormulaText {
  const formulas = createFormulas({ macros: config.math.macros, units: config.math.units })
  return (tex, display, byRows) => {
    const conversion = formulas.convert(tex, display)
    if (!conversion.ok) return undefined
    const rows = byRows ? conversion.renderRows('drawing')?.rows : undefined
    return rows?.map(textOf) ?? [conversion.render('reflowable').map(textOf).join('')]
  }
}

/** What is said of formulas: where they are drawn, it stands beside the drawing. */
function spokenReader(formulas: ReadBook['formulas']): FormulaText {
  return (tex, display, byRows, alt) => {
    const conversion = formulas?.convert(tex, display)
    if (conversion?.ok !== true) return undefined
    const rows = byRows ? conversion.renderRows('drawing')?.rows : undefined
    return (rows ?? conversion.render('drawing', alt)).map(({ properties }) => String(properties['alttext'] ?? ''))
  }
}

function textOf(node: Element | Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'mphantom') return ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** "115,234 words, 812 lines of code, 2,825 formulas", by what was looked for. */
function countsOf(documents: readonly Document[]): string {
  const stretches = documents.flatMap(({ wanted }) => [wanted.body, ...wanted.apart])
  const count = (of: (stretch: (typeof stretches)[number]) => number): string =>
    String(stretches.reduce((sum, stretch) => sum + of(stretch), 0)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${count(({ words }) => words.length)} words, ${count(({ lines }) => lines.length)} lines of code, ${count(({ formulas }) => formulas.length)} formulas`
}
