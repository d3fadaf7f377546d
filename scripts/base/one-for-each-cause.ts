import type { MessageFields } from './message.ts'

/** A finding with what causes it: a rule of a style sheet shows in every text that it styles. */
export interface CausedFinding {
  readonly fields: MessageFields
  /** Equal for findings of one cause; undefined where each has its own. */
  readonly cause?: string | undefined
  /** How many places this finding stands for already. */
  readonly count?: number | undefined
}

/**
 * Leaves the first finding of each rule, severity and cause, whose note says in how many more places and documents the
 * same shows. The order stays.
 */
export function oneForEachCause(found: readonly CausedFinding[]): MessageFields[] {
  const groups = new Map<string, CausedFinding[]>()
  for (const [at, finding] of found.entries()) {
    const { fields, cause } = finding
    const key = cause === undefined ? String(at) : JSON.stringify([fields.ruleId, fields.severity, cause])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const more = group.reduce((sum, { count = 1 }) => sum + count, -1)
    if (more === 0) return [first.fields]
    const documents = new Set(group.map(({ fields }) => fields.file)).size
    const where = documents === 1 ? 'in this document' : `in ${documents} documents`
    const same = `The same shows in ${more} more ${more === 1 ? 'place' : 'places'} ${where}.`
    return [{ ...first.fields, note: [first.fields.note, same].filter((each) => each !== undefined).join(' ') }]
  })
}
