import type { SubHandlers } from 'mathjax-full/js/input/tex/MapHandler.js'
import type ParseOptionsModule from 'mathjax-full/js/input/tex/ParseOptions.js'

type ParseOptions = InstanceType<typeof ParseOptionsModule.default>

/** The tables that TeX's own definition commands write to: `\def`, `\newenvironment`, `\DeclareMathOperator`, … */
const definitions = ['new-Command', 'new-Delimiter', 'new-Environment', 'ams-declare-ops', 'mathtools-paired-delims']

/**
 * MathJax lets what one formula defines leak into all later ones, even out of groups. Takes a picture of everything a
 * formula can change and returns a function that puts it back.
 */
export function snapshot(options: ParseOptions): () => void {
  const tables = definitions.flatMap((name) => tableOf(options.handlers, name) ?? [])
  const colours = (options.packageData.get('color') as { model?: { userColors?: Table } } | undefined)?.model
    ?.userColors
  const kept = [...tables, ...(colours === undefined ? [] : [colours])].map((table) => [table, [...table]] as const)
  const settings = structuredClone(options.options['mathtools'] as Record<string, unknown>)
  return () => {
    for (const [table, entries] of kept) {
      table.clear()
      for (const [key, value] of entries) table.set(key, value)
    }
    Object.assign(options.options['mathtools'] as object, structuredClone(settings))
  }
}

type Table = Map<string, unknown>

/** MathJax declares the field protected, but it is an ordinary Map, and there is no other way to empty it. */
function tableOf(handlers: SubHandlers, name: string): Table | undefined {
  return (handlers.retrieve(name) as unknown as { map?: Table } | null)?.map
}
