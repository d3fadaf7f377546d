import { nextOperation, scanContent } from '../clean/scan-content.ts'
import { readValue } from '../objects/read-value.ts'
import { as } from '../objects/value.ts'

/** The bytes of all strings that a piece of a content stream shows (ISO 32000-1 §9.4.3), literal and hexadecimal, as one. */
export function shownBytes(text: string): string {
  const scan = scanContent(text)
  const shown: string[] = []
  while (nextOperation(scan)) {
    if (!shows.has(scan.operator)) continue
    for (let at = scan.from; at < scan.to;) {
      const code = text.charCodeAt(at)
      if (code === 40 || code === 60) {
        const cursor = { text, at }
        shown.push(as('string', readValue(cursor))?.bytes ?? '')
        at = cursor.at
      } else at++
    }
  }
  return shown.join('')
}

const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
