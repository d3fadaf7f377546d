import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { STATE } from 'mathjax-full/js/core/MathItem.js'
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { HTMLDocument } from 'mathjax-full/js/handlers/html/HTMLDocument.js'
import { TeX } from 'mathjax-full/js/input/tex.js'
import type ParseOptionsModule from 'mathjax-full/js/input/tex/ParseOptions.js'
import type { MacroBody } from './compat.ts'
import { limits } from './limits.ts'
import { packages } from './packages.ts'
import type { TexProblem } from './problem.ts'
import { createTracer, type TracedPlace, type Tracer } from './trace.ts'
import { textPackage } from './text-commands.ts'
import { snapshot } from './user-state.ts'
import { tooComplex, wordProblem } from './wording.ts'
import { isTexError } from './tex-error.ts'

type ParseOptions = InstanceType<typeof ParseOptionsModule.default>

/** MathJax's own tree of a formula (TeX classes and inherited attributes worked out), or why there is none. */
export type Parsed =
  | { readonly ok: true; readonly root: MmlNode }
  | { readonly ok: false; readonly problem: TexProblem }

export interface Engine {
  readonly parse: (tex: string, display: boolean) => Parsed
}

/** A MathJax that stops at conversion: TeX in, tree out. Nothing that one formula defines is seen by another. */
export function createEngine(macros: Readonly<Record<string, MacroBody>>, units: readonly string[] = []): Engine {
  const tex = new TeX<unknown, unknown, unknown>({
    packages: [...packages],
    macros,
    octavo: { units: [...units] },
    textmacros: { packages: ['text-base', textPackage] },
    tags: 'none',
    maxBuffer: limits.buffer,
    formatError: (_jax: unknown, error: Error) => {
      throw error
    },
  })
  const document = new HTMLDocument('', liteAdaptor(), { InputJax: tex })
  const options = tex.parseOptions
  const text = options.packageData.get('textmacros') as { parseOptions: ParseOptions }
  const watch = installWatch(options, text.parseOptions)
  const restore = snapshot(options)

  const run = (source: string, display: boolean, tracer?: Tracer): MmlNode => {
    restore()
    watch.start(tracer)
    try {
      const root = document.convert(source, { display, end: STATE['CONVERT'] }) as MmlNode
      root.setTeXclass(null as never)
      return root
    } finally {
      // The text parsers never leave their list by themselves: 7 kB for each `\text`.
      text.parseOptions.clear()
    }
  }

  const locate = (source: string, display: boolean, id: string): TracedPlace => {
    const tracer = createTracer()
    try {
      run(source, display, tracer)
    } catch {
      return tracer.place(id)
    }
    return { offset: 0 }
  }

  const parse = (source: string, display: boolean): Parsed => {
    if (source.length > limits.length) return { ok: false, problem: tooLong(source.length) }
    try {
      return { ok: true, root: run(source, display) }
    } catch (error) {
      if (error instanceof RangeError || error === exhausted) return { ok: false, problem: tooComplex(watch.offset()) }
      // Some of MathJax's packages run into a TypeError on TeX that they did not foresee.
      if (!isTexError(error)) return { ok: false, problem: stumbled(locate(source, display, 'Stumbled')) }
      return { ok: false, problem: explain(source, error, locate(source, display, error.id)) }
    }
  }
  return { parse }
}

/** An undefined command inside a macro's argument is the author's own text: points at it and not at the macro. */
function explain(
  source: string,
  error: { readonly id: string; readonly message: string },
  place: TracedPlace,
): TexProblem {
  const { id, message } = error
  const name = /Undefined control sequence (.+)/s.exec(message)?.[1]?.trim()
  const literal =
    name === undefined || place.end === undefined ? -1 : source.slice(0, place.end).indexOf(name, place.offset)
  if (literal >= 0) return wordProblem(source, { id, message, offset: literal })
  const offset = Math.max(0, Math.min(place.offset, source.length))
  return wordProblem(source, { id, message, offset, macro: place.macro })
}

function tooLong(length: number): TexProblem {
  return {
    id: 'tex-too-long',
    reason: `Unexpected length of ${length} characters, expected at most ${limits.length}`,
    offset: limits.length,
    note: 'Split the formula.',
  }
}

function stumbled({ offset }: TracedPlace): TexProblem {
  return {
    id: 'tex-unsupported',
    reason: 'Unexpected use of this command, expected one that MathJax can follow',
    offset,
    note: 'Write it in another way: MathJax 3.2.2 breaks off here.',
  }
}

const exhausted = new Error('The formula used up its budget')

interface Watch {
  readonly start: (tracer: Tracer | undefined) => void
  /** The last token that the outermost parser took from the author's own text. */
  readonly offset: () => number
}

/** Counts parsers and nodes, which MathJax does not: `\def\a#1{\frac{#1}{#1}}` nested 30 deep is 2^30 parsers. */
function installWatch(...all: readonly ParseOptions[]): Watch {
  let parsers = 0
  let nodes = 0
  let read = 0
  let tracer: Tracer | undefined
  let outermost: Parameters<ParseOptions['pushParser']>[0] | undefined
  for (const options of all) {
    const { pushParser, nodeFactory, itemFactory } = options
    options.pushParser = (parser) => {
      if (outermost === undefined) {
        outermost = parser
        const { parse, string } = parser
        parser.parse = (kind, input) => {
          if (kind === 'character') read = parser.string === string ? parser.i - input[1].length : read
          return parse.call(parser, kind, input)
        }
      }
      if (++parsers > limits.parsers) throw exhausted
      tracer?.enter(parser)
      pushParser.call(options, parser)
    }
    const { create } = nodeFactory
    nodeFactory.create = (kind, ...rest: unknown[]) => {
      if (++nodes > limits.nodes) throw exhausted
      return create.call(nodeFactory, kind, ...rest)
    }
    const createItem = itemFactory.create
    itemFactory.create = (kind, ...rest: unknown[]) => {
      const item = createItem.call(itemFactory, kind, ...rest)
      tracer?.stamp(item)
      return item
    }
  }
  const start = (next: Tracer | undefined): void => {
    parsers = 0
    nodes = 0
    read = 0
    tracer = next
    outermost = undefined
  }
  return { start, offset: () => read }
}
