import type { z } from 'zod'

/** What authors call the types of YAML. */
const kinds: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  tuple: 'a list',
  null: 'nothing',
}

/** A type of zod's in an author's words. */
export function kindOf(type: string): string {
  return kinds[type] ?? type
}

/** What is wrong with a value, after "Unexpected value of `x`: ". */
export function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kindOf(issue.expected)}, found ${kindOf(typeOf(issue.input))}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'expected something in it'
        : `expected at least ${issue.minimum}`
    case 'too_big':
      return `expected at most ${issue.maximum}`
    case 'invalid_value':
      return `expected one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`
    case 'invalid_key':
      return lowered(issue.issues[0]?.message ?? issue.message)
    default:
      return lowered(issue.message)
  }
}

/** A way out, where there is one to tell. */
export function noteFor(issue: z.core.$ZodIssue): string | undefined {
  const unquoted =
    issue.code === 'invalid_type' && issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)
  return unquoted ? 'Put it into quotation marks: YAML takes it for a number or a yes and no.' : undefined
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** In the grammar of our own messages. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
}
