import { build, type BuiltArtifact } from '../../build.ts'
import { severityOf, type Message } from '../../base/message.ts'
import type { Command } from '../command.ts'
import { exitCodeFor, exitCodes } from '../exit-codes.ts'
import { formatFrom, formatOption } from '../format-option.ts'
import { machineLines } from '../reporters/machine-lines.ts'
import { countText, prettyLines } from '../reporters/pretty.ts'
import { sizeText, tableLines, timeText } from '../reporters/table.ts'

/** `octavo build`: every artifact, checked, and a table of what came out. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'Build the book: EPUBs, PDFs and a web edition, each checked before it gets its name',
  usage: 'build [OUTPUT…] [--dir FOLDER] [--out FOLDER] [--format FORMAT]',
  positionals: [0, 50],
  options: {
    dir: { type: 'string', short: 'd', value: 'FOLDER', help: 'The folder that holds book.yaml (manuscript)' },
    out: { type: 'string', short: 'o', value: 'FOLDER', help: 'Where artifacts go (build)' },
    browser: { type: 'string', value: 'PATH', help: 'The browser that prints the PDF' },
    quick: { type: 'boolean', help: 'Leave the official EPUBCheck out' },
    format: formatOption,
  },
  run: async ({ positionals, values }, terminal) => {
    const format = formatFrom(values['format'])
    if ('refused' in format) {
      terminal.tell(`octavo build: ${format.refused}`)
      return exitCodes.usage
    }
    const result = await build({
      folder: stringOr(values['dir'], 'manuscript'),
      out: stringOr(values['out'], 'build'),
      outputs: positionals,
      browserPath: typeof values['browser'] === 'string' ? values['browser'] : undefined,
      quick: values['quick'] === true,
      signal: terminal.signal,
      progress: terminal.progress,
    })
    terminal.progress('')
    const all: Message[] = [...result.messages, ...result.artifacts.flatMap(({ messages }) => messages)]
    if (format.value !== 'pretty') {
      for (const line of machineLines(format.value, 'build', all, result.artifacts)) terminal.print(line)
      return exitCodeFor(all)
    }
    for (const line of prettyLines(
      all.filter((made) => severityOf(made) !== 'info'),
      terminal.colour,
    ))
      terminal.tell(line)
    if (result.artifacts.length > 0) {
      const rows = result.artifacts.map((artifact) => [
        `${artifact.file}${fateOf(artifact)}`,
        artifact.bytes === 0 ? '–' : sizeText(artifact.bytes),
        lengthOf(artifact),
        String(result.equations),
        timeText(artifact.milliseconds),
        countText(artifact.messages),
      ])
      terminal.print('')
      for (const line of tableLines(['artifact', 'size', 'length', 'equations', 'time', 'checks'], rows))
        terminal.print(line)
      for (const { output, evidence, verdict } of result.artifacts) {
        if (evidence.length === 0) continue
        terminal.print('')
        terminal.print(`${output}: ${evidence.join(' · ')}`)
        if (verdict === undefined) continue
        terminal.print(`Kindle, level of evidence ${verdict.level} of 5: ${verdict.headline}`)
      }
    }
    terminal.print('')
    const accepted = result.artifacts.filter((artifact) => artifact.accepted).length
    terminal.print(`${accepted} ${accepted === 1 ? 'artifact' : 'artifacts'}, ${countText(all)}`)
    return exitCodeFor(all)
  },
}

function stringOr(value: string | boolean | undefined, fallback: string): string {
  return typeof value === 'string' ? value.replace(/(?<=.)\/+$/, '') : fallback
}

/** Why an artifact is not where the table says, if it is not. */
function fateOf({ accepted, bytes, messages }: BuiltArtifact): string {
  if (accepted) return ''
  if (bytes === 0) return ' (not made)'
  return messages.some(({ ruleId }) => ruleId === 'artifact-unwritable') ? ' (not written)' : ' (rejected)'
}

function lengthOf({ pages, documents }: BuiltArtifact): string {
  if (pages !== undefined) return `${pages} pages`
  return documents === undefined ? '–' : `${documents} documents`
}
