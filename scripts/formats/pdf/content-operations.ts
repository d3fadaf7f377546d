import { nextOperation, scanContent } from './clean/scan-content.ts'

/** An operator of a content stream with its operands; offsets into the stream's text (Latin-1, a character a byte). */
export interface Operation {
  readonly operator: string
  /** Where its first operand begins. */
  readonly from: number
  readonly to: number
}

/** All operations of a content stream. Undefined when it holds an inline image: such a stream is better left alone. */
export function contentOperations(text: string): Operation[] | undefined {
  const scan = scanContent(text)
  const operations: Operation[] = []
  try {
    while (nextOperation(scan)) operations.push({ operator: scan.operator, from: scan.from, to: scan.to })
  } catch {
    return undefined
  }
  return operations
}
