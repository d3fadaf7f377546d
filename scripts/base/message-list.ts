import type { VFileMessage } from 'vfile-message'
import { message, type MessageFields } from './message.ts'

export interface MessageList {
  readonly report: (fields: MessageFields) => void
  /** What was reported, in order, and for each rule that went over the limit how many more there were. */
  readonly list: () => VFileMessage[]
}

/**
 * Collects messages, at most `limit` of one rule in full: a message is an Error with a stack, and a hostile file can
 * call for millions. The rest are counted.
 */
export function messageList(limit = 100): MessageList {
  const kept: VFileMessage[] = []
  const counts = new Map<string, { total: number; last: MessageFields }>()
  return {
    report: (fields) => {
      const total = (counts.get(fields.ruleId)?.total ?? 0) + 1
      counts.set(fields.ruleId, { total, last: fields })
      if (total <= limit) kept.push(message(fields))
    },
    list: () => {
      const more = [...counts].flatMap(([ruleId, { total, last }]) => {
        if (total <= limit) return []
        const reason = `${total - limit} more findings of this rule are not listed`
        return [message({ severity: last.severity, ruleId, reason, source: last.source })]
      })
      return [...kept, ...more]
    },
  }
}
