import { countsOf } from '../../finding.ts'
import type { Validation } from '../../validation.ts'
import { version } from '../../version.ts'
import type { Terminal } from '../command.ts'
import type { ValidateRequest } from '../validate-request.ts'
import { conversionLines } from './conversion.ts'
import { githubLines, plainLine } from './github.ts'
import { jsonReport } from './json.ts'
import { prettyValidation } from './pretty-validation.ts'
import { oneLine } from './one-line.ts'
import { answerWords, shownAnswer } from './shown-answer.ts'
import { sarifReport } from './sarif.ts'
import { tableLines } from './table.ts'
import { widthLines } from './widths.ts'

/** What `octavo validate` prints: some as soon as an EPUB is done, some when all are. */
export interface ValidationReporter {
  readonly one: (validation: Validation) => string[]
  readonly end: (all: readonly Validation[]) => string[]
}

export function validationReporter(
  { format, all, exhibits }: Pick<ValidateRequest, 'format' | 'all'> & Partial<ValidateRequest>,
  { colour, columns }: Pick<Terminal, 'colour' | 'columns'>,
): ValidationReporter {
  const report = (publications: readonly Validation[]) =>
    ({ command: 'validate', version, findings: [], publications }) as const
  switch (format) {
    case 'pretty':
      return {
        // Before the findings, since the answers are the last that is said.
        one: (validation) => [
          ...(exhibits?.conversion === true
            ? conversionLines(validation.name, validation.conversion, { colour, columns })
            : []),
          ...(exhibits?.widths === true ? widthLines(validation.name, validation.widths, { colour, columns }) : []),
          ...prettyValidation(validation, { colour, columns, all }),
          '',
        ],
        end: (validations) => (validations.length < 2 ? [] : overview(validations)),
      }
    case 'github':
      return {
        one: ({ file, findings, answers }) => [
          ...githubLines(findings, all),
          plainLine(`${file}: ${answers.map((answer) => `${answer.question} ${shownAnswer(answer)}`).join(', ')}`),
        ],
        end: () => [],
      }
    case 'json':
      return { one: () => [], end: (validations) => [jsonReport(report(validations))] }
    case 'sarif':
      return { one: () => [], end: (validations) => [sarifReport(report(validations))] }
  }
}

/** Several EPUBs on one screen; names stand last, since they may be long. */
function overview(validations: readonly Validation[]): string[] {
  const rows = validations.map(({ file, findings, answers }) => {
    const { errors, warnings } = countsOf(findings)
    const said = answers.map((answer) => answerWords[shownAnswer(answer)])
    return [String(errors), String(warnings), ...said, oneLine(file)]
  })
  return tableLines(['errors', 'warnings', 'valid', 'accessible', 'reads', 'Kindle', 'file'], rows)
}
