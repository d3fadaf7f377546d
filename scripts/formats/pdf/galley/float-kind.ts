import type { Float } from '../paginator/problem.ts'

/** Among what a figure is counted. */
export function floatKind(figure: Element): Float['kind'] {
  return figure.querySelector('table') === null ? 'figure' : 'table'
}
