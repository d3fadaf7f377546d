import path from 'node:path'
import type { Finding } from '../../finding.ts'
import { collapse } from './collapse.ts'
import { oneLine } from './one-line.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Findings as commands of GitHub's workflow log, which shows them beside the files of a pull request. GitHub keeps ten of
 * a kind for each step, so what is alike is told once.
 */
export function githubLines(findings: readonly Finding[], all: boolean): string[] {
  const { files, hidden } = collapse(
    findings.filter(({ severity }) => all || severity !== 'info'),
    all,
  )
  return [
    ...files.flatMap(({ entries }) => entries.map(({ first, others }) => commandOf(first, others.length))),
    ...hidden.map(({ rule, severity, count, files: many }) =>
      command(severity, {}, `${count} more findings of ${rule} in ${many} files; octavo validate --all shows them`),
    ),
  ]
}

function commandOf(finding: Finding, more: number): string {
  const { origin, file, line, column, rule, reason, mend, severity } = finding
  // The Markdown is what stands in the repository.
  const place = origin ?? { file, line, column }
  const words = [
    reason,
    ...(more === 0 ? [] : [`And ${more} more in this file.`]),
    ...(origin === undefined || file === undefined
      ? []
      : [`In the EPUB: ${file}${line === undefined ? '' : `:${line}`}`]),
    ...(mend === undefined || mend === '' ? [] : [mend]),
  ]
  return command(severity, { file: place.file, line: place.line, col: place.column, title: rule }, words.join('\n'))
}

/** `::error file=…,line=…::…`, escaped as the runner unescapes it. */
function command(
  severity: Finding['severity'],
  properties: Readonly<Record<string, string | number | undefined>>,
  words: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')
  const list = given
    .map(
      ([name, value]) =>
        `${name}=${escapeProperty(oneLine(name === 'file' ? fromHere(String(value)) : String(value)))}`,
    )
    .join(',')
  return `::${commands[severity]}${list === '' ? '' : ` ${list}`}::${escapeData(words.split('\n').map(oneLine).join('\n'))}`
}

/** The runner takes paths from the checkout, which is where a workflow's commands run. */
function fromHere(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file))
  return path.isAbsolute(relative) || relative.startsWith('..') ? file : relative.split(path.sep).join('/')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A line that is no command, whatever an EPUB's title says: the runner knows `::x::` at a line's start and `##[` anywhere. */
export function plainLine(text: string): string {
  return oneLine(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :')
}
