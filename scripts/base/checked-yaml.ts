import type { z } from 'zod'
import { kindOf, noteFor, wordsFor } from './issue-words.ts'
import { hasErrors, message, type Message, type Warned } from './message.ts'
import { didYouMean } from './suggest.ts'
import { readYaml, type YamlFile } from './yaml-places.ts'

/** A YAML file as a schema has it, with the places of its values. */
export interface CheckedYaml<Data> {
  readonly data: Data
  readonly yaml: YamlFile
}

/**
 * Parses and validates a YAML file; every complaint has the line and column of the value it is about.
 *
 * @param hints for keys that people bring from elsewhere: what to write
 */
export function checkedYaml<Data>(
  schema: z.ZodType<Data>,
  text: string,
  file: string,
  hints: Readonly<Record<string, string>> = {},
): Warned<CheckedYaml<Data>> {
  const yaml = readYaml(text, file)
  if (hasErrors(yaml.messages)) return { messages: yaml.messages }
  const parsed = schema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (parsed.success) return { value: { data: parsed.data, yaml }, messages: yaml.messages }
  return {
    messages: [
      ...yaml.messages,
      ...parsed.error.issues.flatMap((issue) => fromIssue(schema, issue, yaml, file, hints)),
    ],
  }
}

function fromIssue(
  schema: unknown,
  issue: z.core.$ZodIssue,
  yaml: YamlFile,
  file: string,
  hints: Readonly<Record<string, string>>,
): Message[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      message({
        severity: 'error',
        ruleId: 'config-unknown-key',
        reason: `Unexpected key \`${key}\`${where(issue.path)}`,
        file,
        place: yaml.keyPlaceOf(issue.path, key) ?? yaml.placeOf(issue.path),
        note: (Object.hasOwn(hints, key) ? hints[key] : undefined) ?? wayOut(key, knownKeys(schema, issue.path)),
      }),
    )
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  const name = issue.path.length === 0 ? 'the file' : `\`${issue.path.join('.')}\``
  return [
    message({
      severity: 'error',
      ruleId: missing ? 'config-missing-key' : 'config-invalid-value',
      reason: missing
        ? `Missing ${name}, expected ${kindOf(issue.expected)}`
        : `Unexpected value of ${name}: ${wordsFor(issue)}`,
      file,
      place: yaml.placeOf(issue.path) ?? { line: 1, column: 1 },
      note: noteFor(issue),
    }),
  ]
}

/** So many keys can be read in one line. */
const few = 12

function wayOut(key: string, known: readonly string[]): string | undefined {
  const meant = didYouMean(key, known)
  if (meant !== undefined || known.length === 0 || known.length > few) return meant
  return `Known here: ${known.map((name) => `\`${name}\``).join(', ')}.`
}

function where(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in \`${path.map(String).join('.')}\``
}

/** The keys a map at this path may have, read off the schema itself. */
function knownKeys(whole: unknown, path: readonly PropertyKey[]): string[] {
  let schema = whole
  for (const step of path) schema = stepInto(unwrap(schema), step)
  const inner = unwrap(schema)
  return isShaped(inner) ? Object.keys(inner.shape) : []
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  if (isShaped(schema)) return schema.shape[String(step)]
  if (typeof schema !== 'object' || schema === null) return undefined
  if ('element' in schema) return schema.element
  return 'valueType' in schema ? schema.valueType : undefined
}

/** Optional, default and preprocess wrappers stand around the schema that has the keys. */
function unwrap(schema: unknown): unknown {
  let inner = schema
  for (;;) {
    if (typeof inner !== 'object' || inner === null || !('def' in inner)) return inner
    const { def } = inner
    if (typeof def !== 'object' || def === null) return inner
    if ('innerType' in def) inner = def.innerType
    else if ('out' in def) inner = def.out
    else return inner
  }
}

function isShaped(schema: unknown): schema is { readonly shape: Readonly<Record<string, unknown>> } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema && typeof schema.shape === 'object'
}
