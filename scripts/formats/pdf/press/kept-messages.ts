import type { VFileMessage } from 'vfile-message'
import { message, type MessageFields, severityOf } from '../../../base/message.ts'

/** Messages as plain data, for a cache. */
export function kept(messages: readonly VFileMessage[]): MessageFields[] {
  return messages.map((told) => ({
    severity: severityOf(told),
    ruleId: String(told.ruleId),
    reason: told.reason,
    note: told.note,
    file: told.file,
    place: told.place,
    source: told.source,
  }))
}

export function unkept(fields: readonly MessageFields[]): VFileMessage[] {
  return fields.map((told) => message(told))
}
