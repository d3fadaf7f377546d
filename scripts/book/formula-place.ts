import type { Point } from 'unist'
import type { InlineMath, MathBlock } from './nodes.ts'

/**
 * The place in the source of an offset within a formula's TeX. Line by line: containers such as `> ` strip prefixes that
 * the source has.
 */
export function formulaPlace({ value, lines }: InlineMath | MathBlock, offset: number): Point | undefined {
  const before = value.slice(0, offset).split('\n')
  const line = lines[before.length - 1]
  const within = before.at(-1)?.length ?? 0
  return line === undefined
    ? undefined
    : { line: line.line, column: line.column + within, offset: line.offset + within }
}
