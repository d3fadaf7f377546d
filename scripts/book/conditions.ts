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

/** The condition among attributes, if there is one; `outputs` is empty when they do not say which. */
export function conditionIn({ classes, values }: Attributes): Condition | undefined {
  const kind = classes.find((name) => name === 'only' || name === 'not')
  return kind === 'only' || kind === 'not' ? { kind, outputs: wordsIn(values['outputs']) } : undefined
}

/** Attributes without their condition, so that nothing prints it. */
export function withoutCondition(attributes: Attributes): Attributes {
  const { outputs: _, ...values } = attributes.values
  return { ...attributes, classes: attributes.classes.filter((name) => name !== 'only' && name !== 'not'), values }
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
