import type { Position } from 'unist'

/**
 * A file with other lines between the fences of a code block, and every other byte as it was.
 *
 * @param text the file, with any line ends
 * @param position of the code block, fences included
 * @param content new lines; a number keeps the old line that it counts, from 0
 * @returns undefined when there is no closed fence at the place, or one of the new lines would close it
 */
export function rewriteFence(
  text: string,
  position: Position,
  content: readonly (string | number)[],
): string | undefined {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const [first, last] = [position.start.line - 1, position.end.line - 1]
  const opening = lines[first] ?? ''
  const from = position.start.column - 1
  const fence = /^(`{3,}|~{3,})/.exec(opening.slice(from))?.[1]
  const closing = /(`{3,}|~{3,})\s*$/.exec(lines[last] ?? '')?.[1]
  if (fence === undefined || closing === undefined || last <= first || !closing.startsWith(fence)) return undefined
  const added = content.filter((line) => typeof line === 'string')
  if (added.some((line) => line.trimStart().startsWith(fence))) return undefined
  const end = /\r\n|\n|\r/.exec(opening)?.[0] ?? '\n'
  // What holds the block stands before each of its lines: `> ` as it is, the mark of a list as spaces.
  const before = opening.slice(0, from).replace(/[^\s>]/g, ' ')
  const made = content.map((line) =>
    typeof line === 'number'
      ? (lines[first + 1 + line] ?? '')
      : `${line === '' ? before.trimEnd() : before + line}${end}`,
  )
  return [...lines.slice(0, first + 1), ...made, ...lines.slice(last)].join('')
}
