import type { FileReader, ReadResult } from './book.ts'
import type { Attributes } from './nodes.ts'

/** The text of `include="code/x.ts"`, or of what stands in it between `#region name` and `#endregion`. */
export function includedCode({ values }: Attributes, reader: FileReader): ReadResult<string> {
  const name = values['include'] ?? ''
  const read = reader.text(name)
  if (!read.ok) return read
  const lines = read.value.replace(/\n$/, '').split('\n')
  const region = values['region']
  if (region === undefined) return { ok: true, value: lines.filter((line) => !isMark(line)).join('\n') }
  const start = lines.findIndex((line) =>
    new RegExp(`#region\\s+${escape(region)}(?![\\w-])\\s*\\W{0,3}\\s*$`).test(line),
  )
  if (start === -1) {
    return { ok: false, ruleId: 'include-region', reason: `Could not find \`#region ${region}\` in \`${name}\`` }
  }
  let depth = 1
  const end = lines.findIndex((line, at) => {
    if (at <= start) return false
    if (/#region\b/.test(line)) depth++
    else if (/#endregion\b/.test(line)) depth--
    return depth === 0
  })
  if (end === -1) {
    return { ok: false, ruleId: 'include-region', reason: `Missing \`#endregion\` of \`${region}\` in \`${name}\`` }
  }
  return { ok: true, value: dedent(lines.slice(start + 1, end).filter((line) => !isMark(line))).join('\n') }
}

function isMark(line: string): boolean {
  return /#(?:end)?region\b/.test(line)
}

/** Takes off the indentation that all lines share. */
function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '')
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length))
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0))
}

function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
