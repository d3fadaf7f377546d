import type { OutputConfig } from './config.ts'
import type { Attributes } from './nodes.ts'

/** What `{.only outputs="epub web"}` and `{.not outputs="print"}` say: which outputs something is in. */
export interface Condition {
  readonly kind: 'only' | 'not'
  /** Names of outputs, or of a format: `pdf`. */
  readonly outputs: readonly string[]
}

/** Outputs that a book has without asking. Their names mean something in every book, whatever it is made into. */
export const usualOutputs: readonly string[] = ['epub', 'kindle', 'screen', 'print', 'web']

/** Words for all outputs of a format whose name is no output's. */
export const formatWords: readonly string[] = ['pdf']

/** What a class says; the longer names are Quarto's, with `when-format` and `unless-format`. */
const kinds: Readonly<Record<string, Condition['kind']>> = {
  only: 'only',
  not: 'not',
  'content-visible': 'only',
  'content-hidden': 'not',
}

/** Quarto's formats as outputs. */
const formats: Readonly<Record<string, readonly string[]>> = { html: ['web'], epub: ['epub', 'kindle'] }

/** Names of containers that are conditions. */
export const conditionNames: readonly string[] = Object.keys(kinds)

/** The condition among attributes, if there is one; `outputs` is empty when they do not say which. */
export function conditionIn({ classes, values }: Attributes): Condition | undefined {
  const name = classes.find((candidate) => kinds[candidate] !== undefined)
  const kind = name === undefined ? undefined : kinds[name]
  if (kind === undefined) return undefined
  const { outputs, 'when-format': when, 'unless-format': unless } = values
  const named = wordsIn(when ?? unless).flatMap((format) => formats[format] ?? [format])
  if (outputs !== undefined || named.length === 0) return { kind, outputs: wordsIn(outputs) }
  const flipped = kind === 'only' ? 'not' : 'only'
  return { kind: when === undefined ? flipped : kind, outputs: named }
}

/** Attributes without their condition, so that nothing prints it. */
export function withoutCondition(attributes: Attributes): Attributes {
  const { outputs: _, ...values } = attributes.values
  return { ...attributes, classes: attributes.classes.filter((name) => kinds[name] === undefined), values }
}

/** Names between spaces and commas. */
export function wordsIn(names: string | undefined): string[] {
  return (names ?? '').split(/[\s,]+/).filter((name) => name !== '')
}

/** Whether something under these conditions, all of which must hold, is in an output. */
export function isIn(conditions: readonly Condition[] | undefined, output: OutputConfig): boolean {
  const names = new Set([output.name, ...(output.extends ?? []), output.format === 'pdf' ? 'pdf' : ''])
  return (conditions ?? []).every(({ kind, outputs }) => outputs.some((name) => names.has(name)) === (kind === 'only'))
}
