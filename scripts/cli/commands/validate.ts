import type { Validation } from '../../validation.ts'
import { validateFiles } from '../validate-files.ts'
import { requestFrom, validateOptions } from '../validate-request.ts'
import { validators } from '../../validators/index.ts'
import type { Command } from '../command.ts'
import { exitCodeOf, exitCodes } from '../exit-codes.ts'
import { validationReporter } from '../reporters/validation-reporter.ts'
import { writeContactSheet } from '../write-contact-sheet.ts'
import { writeReport } from '../write-report.ts'

/** `octavo validate FILE.epub…`: are these EPUBs right? */
export const validateCommand: Command = {
  name: 'validate',
  summary: 'Validate EPUBs made by anyone: EPUBCheck, accessibility, pages in real engines, Kindle',
  usage: 'validate FILE.epub… [--for PLACE] [--only NAMES] [--format FORMAT] [--report FILE.html]',
  notes: [
    `Inspectors: ${validators.map(({ name }) => name).join(', ')}.`,
    'A folder that holds an unpacked EPUB may stand in the place of a file.',
  ],
  positionals: [1, 10_000],
  options: validateOptions,
  run: async ({ positionals, values }, terminal) => {
    const request = requestFrom(
      { values },
      validators.map(({ name }) => name),
    )
    if ('refused' in request) {
      terminal.tell(`octavo validate: ${request.refused}`)
      return exitCodes.usage
    }
    const reporter = validationReporter(request, terminal)
    const kept: Validation[] = []
    for await (const validation of validateFiles(positionals, request, terminal)) {
      terminal.progress('')
      for (const line of reporter.one(validation)) terminal.print(line)
      kept.push(validation)
    }
    for (const line of reporter.end(kept)) terminal.print(line)
    const reported = request.report === undefined || (await writeReport(request.report, kept, request, terminal))
    const pictured =
      request.contactSheet === undefined || (await writeContactSheet(request.contactSheet, kept, terminal))
    return reported && pictured
      ? exitCodeOf(
          kept.flatMap(({ findings }) => findings),
          request.failOnWarnings,
        )
      : exitCodes.usage
  },
}
