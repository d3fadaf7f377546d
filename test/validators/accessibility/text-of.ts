import { severityOf, type Message, type MessageFields } from '../../../scripts/base/message.ts'

/** `warning OEBPS/c2.xhtml:14:7 a11y-table-headers Unexpected …`, as the cases write it. */
export function textOf({ severity, file = '', place, ruleId, reason }: MessageFields): string {
  const point = place === undefined ? undefined : 'start' in place ? place.start : place
  const at = point === undefined ? '' : `:${point.line}:${point.column}`
  return `${severity} ${file.replace(/^book\.epub\/?/, '')}${at} ${ruleId} ${reason}`
}

/** The same of a finished message. */
export function textOfMessage(made: Message): string {
  const { file, line, column, ruleId = '', reason } = made
  const place = typeof line === 'number' ? { line, column: column ?? 0 } : undefined
  return textOf({ severity: severityOf(made), file, place, ruleId, reason })
}
