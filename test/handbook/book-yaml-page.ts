import { z } from 'zod'
import { oneOf } from './one-of.ts'
import { bookFile } from '../../scripts/manuscript/schema.ts'

/** As much of JSON Schema as zod writes for book.yaml. */
interface Schema {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
}

/** One key of book.yaml, by its dotted path: `contents.parts[].chapters`. */
export interface Key {
  readonly path: string
  readonly schema: Schema
  readonly required: boolean
  /** The path of an earlier key that holds the same keys below it. */
  readonly as?: string | undefined
}

/** Every key that book.yaml may hold, in the schema's order. */
export function bookYamlKeys(): Key[] {
  // zod's own type of a schema is wider than what it writes for ours.
  const schema = z.toJSONSchema(bookFile, { io: 'input', unrepresentable: 'any' }) as Schema
  const seen = new Map<string, string>()
  const keys: Key[] = []
  const walk = (inside: Schema, path: string): void => {
    for (const [name, child] of Object.entries(inside.properties ?? {})) {
      const own = path === '' ? name : `${path}.${name}`
      const below = contained(child, own)
      const shape = below === undefined ? '' : JSON.stringify(below.schema)
      const as = seen.get(shape)
      keys.push({ path: own, schema: child, required: inside.required?.includes(name) === true, as })
      if (below === undefined || as !== undefined) continue
      seen.set(shape, own)
      walk(below.schema, below.path)
    }
  }
  walk(schema, '')
  return keys
}

/** The map below a key: its own, that of its items, or that of each of its names. */
function contained(schema: Schema, path: string): { schema: Schema; path: string } | undefined {
  if (schema.properties !== undefined) return { schema, path }
  if (schema.items !== undefined) return contained(schema.items, `${path}[]`)
  if (typeof schema.additionalProperties === 'object') return contained(schema.additionalProperties, `${path}.NAME`)
  return schema.anyOf?.map((one) => contained(one, path)).find((found) => found !== undefined)
}

/** The handbook's page on book.yaml. */
export function bookYamlPage(): string {
  const entries = bookYamlKeys().map(({ path, schema, required, as }) => {
    const facts = [kindOf(schema), ...(required ? ['required'] : []), ...defaultOf(schema)].join('; ')
    const says = [schema.description === undefined ? '' : sentence(schema.description), as && `Keys as in \`${as}\`.`]
    return `\`${path}\`\n: *${facts}.* ${says.filter(Boolean).join(' ')}`.trimEnd()
  })
  return [
    '# Keys of book.yaml {#sec:book-yaml-keys}',
    'This page is written from the schema that book.yaml is checked against, so it is complete. `[]` stands for each item of a list, `NAME` for a name of your own. An unknown key is an error, with the nearest known one in the message.',
    ...entries,
    '',
  ].join('\n\n')
}

function kindOf({ type, enum: values, const: only, items, anyOf, properties, additionalProperties }: Schema): string {
  if (values !== undefined) return oneOf(values)
  if (only !== undefined) return `\`${JSON.stringify(only)}\``
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(' or ')
  if (type === 'array') return items === undefined ? 'a list' : `a list: ${kindOf(items)}`
  if (type === 'object') return properties === undefined && additionalProperties !== false ? 'a map of names' : 'a map'
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'integer' || type === 'number') return 'a number'
  return type === 'string' ? 'text' : 'a value'
}

function defaultOf({ default: value }: Schema): string[] {
  const empty = value === undefined || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]'
  return empty ? [] : [`\`${typeof value === 'string' ? value : JSON.stringify(value)}\` unless it says otherwise`]
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
