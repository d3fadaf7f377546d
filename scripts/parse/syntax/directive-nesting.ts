/** What was opened inside a container and is still open, from its raw lines. */
export interface Nesting {
  /** Sizes of the fences that are open; the first is the container's own. */
  readonly open: number[]
  /** The fence of a code block, in which nothing else counts. */
  code: string | undefined
}

const container = /^(?:[\t >]|[*+-][\t ]|\d{1,9}[.)][\t ])*/
const opening =
  /^(:{3,})[\t ]*(?:[A-Za-z][\w-]*[\t ]*(?:\[.*\]|"(?:[^"\\]|\\.)*")?[\t ]*(?:\{.*\})?|\{.*\}|\{[A-Za-z][\w-]*\}.*)[\t ]*$/
const closing = /^(:{3,})[\t ]*$/
const codeFence = /^(`{3,}(?=[^`]*$)|~{3,})(.*)$/

/**
 * The fence that a line of so many colons closes: the innermost of exactly that size, else the innermost that is no
 * longer. So boxes nest by more colons outside, and by equal ones.
 *
 * @returns index in `open`, -1 when it closes nothing
 */
export function closedBy(open: readonly number[], size: number): number {
  const exact = open.lastIndexOf(size)
  return exact < 0 ? open.findLastIndex((other) => other <= size) : exact
}

/** Notes what a line of the content opens and closes. */
export function noteLine(nesting: Nesting, line: string): void {
  const text = line.replace(container, '').trimEnd()
  const [, fence, rest = ''] = codeFence.exec(text) ?? []
  if (nesting.code !== undefined) {
    const closes = fence?.[0] === nesting.code[0] && (fence?.length ?? 0) >= nesting.code.length && rest.trim() === ''
    if (closes) nesting.code = undefined
    return
  }
  if (fence !== undefined) {
    nesting.code = fence
    return
  }
  const closed = closing.exec(text)?.[1]
  const opened = opening.exec(text)?.[1]
  if (closed !== undefined) nesting.open.length = Math.max(1, closedBy(nesting.open, closed.length))
  else if (opened !== undefined) nesting.open.push(opened.length)
}
