import { message, severityOf, type Message } from '../../base/message.ts'
import { convertBook } from './convert-book.ts'
import { drawEquations, type Drawn } from './draw-equations.ts'
import { drawingFault } from './drawing-fault.ts'
import { verdictOfEpubcheck } from './epubcheck-verdict.ts'
import { judgeBook } from './judge-book.ts'
import { thisMachine } from './machine.ts'
import { isAccepted } from './previewer/previewer-run.ts'
import { kindleRules } from './rules/index.ts'
import { modelBook } from './model/model-book.ts'
import { styleLimit } from './style-limit.ts'
import { studyPublication } from './study-publication.ts'
import { isMathml } from './tree.ts'
import { measureBook } from './widths/measure-book.ts'
import type { Conversion } from './conversion.ts'
import type { Equation, KindleBook } from './kindle-book.ts'
import type { Publication } from '../../book/publication.ts'
import type { Inspection, ValidatorTools } from '../../book/validator.ts'

/**
 * Judges a publication by the Kindle rules, draws its equations with MathJax, and has it converted where this machine
 * can. Without a destination of Amazon's the rules are those of `kfx-output`, and what they find are notes. Level 1:
 * rules only, or an equation that was not drawn; 2: all equations drawn; 3: a verdict of Kindle Previewer; 4: the KFX
 * decoded and compared.
 */
export function inspect(publication: Publication, tools: ValidatorTools): Promise<Inspection> {
  return inspectWith(publication, tools, () => convertBook(publication, tools, thisMachine()))
}

/** The same with a conversion from elsewhere. */
export async function inspectWith(
  publication: Publication,
  tools: ValidatorTools,
  convert: () => Promise<Conversion>,
): Promise<Inspection> {
  // Programs of their own take their time; drawing and reading go on beside them.
  const converting = convert()
  converting.catch(() => undefined)
  const studied = studyPublication(publication)
  tools.progress?.(`drawing ${studied.equations.length} equations`)
  const drawn = await drawAll(studied.equations, tools.signal)
  const conversion = await converting
  const epubcheck = await verdictOfEpubcheck(tools)
  tools.progress?.('applying the Kindle rules')
  const book = { ...studied, drawn, conversion, epubcheck }
  const found = judgeBook(book, kindleRules, tools.destination === 'epub' ? 'kfx-output' : tools.destination)
  // Asked after the rules, since it is they who look styles up.
  const messages = [...found, ...styleLimit(book)]
  const obstacles = messages.filter((made) => severityOf(made) === 'error').length
  const equations = book.equations.length
  const faultless = Array.from(drawn.drawings).filter(
    ([math, drawing]) => drawingFault(math, drawing) === undefined,
  ).length
  const { run } = conversion
  return {
    messages: [
      // A book that is headed elsewhere is not worse for what Kindle does not take.
      ...(tools.destination === 'epub' ? messages.map(asNote) : messages),
      ...conversion.failures.map((each) => failureMessage(each, publication.name)),
    ],
    obstacles,
    evidence: [
      epubcheck === undefined
        ? `${kindleRules.length - 1} Kindle rules (KFX-P19 needs a verdict of EPUBCheck)`
        : `${kindleRules.length} Kindle rules`,
      ...(equations === 0 ? [] : [`MathJax 3.2.2 drew ${faultless} of ${equations} equations`]),
      ...conversion.evidence,
    ],
    level: levelReached(conversion) ?? (faultless === equations && seesAll(book) ? 2 : 1),
    equations,
    widths: measureBook(book),
    conversion: modelBook(book),
    converter: run && { title: run.title, accepted: isAccepted(run) },
  }
}

/** The level that rests on programs which know KFX; a run whose log could not be read proves nothing. */
function levelReached({ run, kfx }: Conversion): 3 | 4 | undefined {
  if (kfx !== undefined) return 4
  return run?.rows === undefined ? undefined : 3
}

function failureMessage({ ruleId, reason, note, asked }: Conversion['failures'][number], file: string): Message {
  return message({ severity: asked ? 'error' : 'warning', ruleId, reason, note, file, source: 'kindle' })
}

function asNote(made: Message): Message {
  made.fatal = undefined
  return made
}

/** Whether there can be no equation that nobody saw: in a document that cannot be read, or as MathML without namespace. */
function seesAll(book: KindleBook): boolean {
  const unread = book.manifest.some(({ path, mediaType }) => {
    return mediaType === 'application/xhtml+xml' && path !== undefined && !book.documents.has(path)
  })
  const disguised = book.contents.some(({ elements }) =>
    elements.some((each) => each.local === 'math' && !isMathml(each)),
  )
  return book.packageDocument !== undefined && !unread && !disguised && !book.stylesExhausted()
}

/** MathJax takes a third of a second to load: books without equations are spared it. */
async function drawAll(equations: readonly Equation[], signal: AbortSignal | undefined): Promise<Drawn> {
  if (equations.length === 0) return { drawings: new Map(), untried: [] }
  const { drawMathml } = await import('../../math/draw.ts')
  return drawEquations(equations, drawMathml, signal)
}
