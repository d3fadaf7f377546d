import type { Message } from '../../base/message.ts'
import type { ValidatorTools } from '../../book/validator.ts'

/** What EPUBCheck found in the same publication; undefined where it takes no part or came to no verdict. */
export async function verdictOfEpubcheck(tools: ValidatorTools): Promise<readonly Message[] | undefined> {
  const inspection = await tools.inspectionBy?.('epubcheck')
  const silent = inspection?.messages.some(({ ruleId }) => ruleId !== undefined && noVerdict.has(ruleId))
  return silent === true ? undefined : inspection?.messages
}

/** What is said in its name when there is nothing to say of the book. */
const noVerdict: ReadonlySet<string> = new Set([
  'epubcheck-refused',
  'epubcheck-unavailable',
  'epubcheck-time-limit',
  'inspector-failed',
])
