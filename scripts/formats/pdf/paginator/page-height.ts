import type { Problem } from './problem.ts'

/** The room of a column, which is less on a first page with a head over its columns. */
export function columnHeight({ page, head = 0 }: Problem, isFirst: boolean): number {
  return isFirst ? page.height - head : page.height
}
