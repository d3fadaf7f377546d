import { parseSync } from 'oxc-parser'
import { walk } from './walk.ts'

export interface Expression {
  readonly pattern: string
  readonly flags: string
}

/** The regular expressions that a source file writes out. */
export function regexesIn(file: string, text: string): Expression[] {
  const found: Expression[] = []
  walk(parseSync(file, text).program, (node) => {
    if (node.type === 'Literal' && 'regex' in node && node.regex !== undefined) {
      found.push({ pattern: node.regex.pattern, flags: node.regex.flags })
    }
  })
  return found
}
