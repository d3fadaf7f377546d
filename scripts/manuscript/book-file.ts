import type { z } from 'zod'
import { hasErrors, message, type Message, type Warned } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { readYaml, type YamlFile } from '../base/yaml-places.ts'
import { kindOf, noteFor, wordsFor } from './issue-words.ts'
import { bookFile, type BookFile } from './schema.ts'

/** book.yaml as written, with the places of its values. */
export interface ReadBookFile {
  readonly data: BookFile
  readonly yaml: YamlFile
}

/** Parses and validates book.yaml; every complaint has the line and column of the value it is about. */
export function readBookFile(text: string, file: string): Warned<ReadBookFile> {
  const yaml = readYaml(text, file)
  if (hasErrors(yaml.messages)) return { messages: yaml.messages }
  const parsed = bookFile.safeParse(yaml.value ?? {}, { reportInput: true })
  if (parsed.success) return { value: { data: parsed.data, yaml }, messages: yaml.messages }
  return { messages: [...yaml.messages, ...parsed.error.issues.flatMap((issue) => fromIssue(issue, yaml, file))] }
}

function fromIssue(issue: z.core.$ZodIssue, yaml: YamlFile, file: string): Message[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      message({
        severity: 'error',
        ruleId: 'config-unknown-key',
        reason: `Unexpected key \`${key}\`${where(issue.path)}`,
        file,
        place: yaml.keyPlaceOf(issue.path, key) ?? yaml.placeOf(issue.path),
        note: didYouMean(key, knownKeys(issue.path)),
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

function where(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in \`${path.map(String).join('.')}\``
}

/** The keys a map at this path may have, read off the schema itself. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = bookFile
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
