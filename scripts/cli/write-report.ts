import { fileProblem, writeWhole } from '../base/files.ts'
import type { Validation } from '../validation.ts'
import type { Terminal } from './command.ts'
import type { ValidateRequest } from './validate-request.ts'

/** Writes the HTML report, whole or not at all. @returns whether it is there */
export async function writeReport(
  file: string,
  validations: readonly Validation[],
  request: ValidateRequest,
  terminal: Terminal,
): Promise<boolean> {
  const { htmlReport } = await import('./reporters/html/html-report.ts')
  terminal.progress(`writing ${file}`)
  try {
    writeWhole(file, await htmlReport(validations, { destination: request.options.destination }))
    terminal.progress('')
    return true
  } catch (error) {
    terminal.progress('')
    const problem = fileProblem(error)
    if (problem === undefined) throw error
    terminal.tell(`octavo validate: Could not write ${file}: ${problem}`)
    return false
  }
}
