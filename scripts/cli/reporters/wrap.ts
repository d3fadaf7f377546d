/**
 * Words as lines of at most `width` columns, each after `indent` blanks and the first after `lead` in their place. A word
 * that is longer than a line, such as an address, is not broken: it would not be found again.
 */
export function wrap(text: string, width: number, indent: number, lead = ' '.repeat(indent)): string[] {
  const lines: string[] = []
  let line = lead
  let empty = true
  for (const word of text.split(' ').filter((each) => each !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ' '.repeat(indent)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line.trimEnd()]
}
