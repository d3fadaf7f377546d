import type { OptionSpec } from './command.ts'
import { oneOf, type Refused } from './list-option.ts'

/** Who reads the report: a person, a program, a code scanner, GitHub's workflow log. */
export const reportFormats = ['pretty', 'json', 'sarif', 'github'] as const

export type ReportFormat = (typeof reportFormats)[number]

/** The option that commands which report share. */
export const formatOption: OptionSpec = {
  type: 'string',
  value: 'FORMAT',
  help: `What is printed: ${reportFormats.join(', ')} (pretty)`,
}

export function formatFrom(value: string | boolean | undefined): { readonly value: ReportFormat } | Refused {
  return oneOf('format', typeof value === 'string' ? value : 'pretty', reportFormats)
}
