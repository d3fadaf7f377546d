import { message } from './base/message.ts'
import type { Publication } from './book/publication.ts'
import type { Inspection, Validator, ValidatorTools } from './book/validator.ts'

/**
 * Asks an inspector. What it throws is a bug of ours, which must not cost what the others found, nor pass for praise:
 * it becomes an error `inspector-failed`. Rejects only when the call was interrupted.
 */
export async function inspectSafely(
  { name, inspect }: Validator,
  publication: Publication,
  tools: ValidatorTools,
): Promise<Inspection> {
  try {
    return await inspect(publication, tools)
  } catch (error) {
    tools.signal?.throwIfAborted()
    const reason = `The inspector "${name}" stumbled over this EPUB: ${error instanceof Error ? error.message : String(error)}`
    const note = 'This is a bug in Octavo, whatever is wrong with the EPUB. Please report it with the EPUB.'
    const made = message({ severity: 'error', ruleId: 'inspector-failed', reason, file: publication.name, note })
    return { messages: [made], evidence: [`${name} gave no verdict (inspector-failed)`] }
  }
}
