/** Marks of regions, as editors (`#region`), mdBook (`ANCHOR:`) and Asciidoctor (`tag::x[]`) know them. */
const opening = /#region\s+([\w-]+)|\bANCHOR:\s*([\w-]+)|\btag::([\w-]+)\[\]/
const closing = /#endregion\b(?:\s+(\w[\w-]*))?|\bANCHOR_END:\s*([\w-]+)|\bend::([\w-]+)\[\]/

/** Whether a line marks a region and is therefore no code of the book. */
export function isRegionMark(line: string): boolean {
  return /#region\b/.test(line) || opening.test(line) || closing.test(line)
}

/**
 * Finds the lines between a region's marks.
 *
 * @returns indexes of its first line and of the line after its last one, or which of the two marks is missing
 */
export function findRegion(
  lines: readonly string[],
  name: string,
): { readonly start: number; readonly end: number } | 'start' | 'end' {
  const start = lines.findIndex((line) => nameIn(opening, line) === name)
  if (start === -1) return 'start'
  let depth = 1
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (closing.test(line)) {
      const closed = nameIn(closing, line)
      if (closed === name) return { start: start + 1, end: at }
      // A mark without a name closes the region that was opened last; one with another name never closes this one.
      depth -= 1
      if (closed === undefined && depth === 0) return { start: start + 1, end: at }
      depth = Math.max(depth, 1)
    } else if (/#region\b/.test(line)) depth++
  }
  return 'end'
}

function nameIn(mark: RegExp, line: string): string | undefined {
  const [, ...names] = mark.exec(line) ?? []
  return names.find((name) => name !== undefined)
}
