import { codeLanguage, type CodeLanguage } from './code-languages.ts'

/** How the listings of a language are run. */
export interface Runner {
  /** Words with `{file}` where the file's name goes; `{node}` and `{typescript}` are what runs those here. */
  readonly command: string
  /** Ending of the file's name, without the dot. */
  readonly extension: string
}

/** Languages that can be run without asking, when their program is there. Node's own is the one that runs Octavo. */
const runners: Partial<Record<CodeLanguage, Runner>> = {
  bash: { command: 'bash {file}', extension: 'sh' },
  go: { command: 'go run {file}', extension: 'go' },
  javascript: { command: '{node} {file}', extension: 'mjs' },
  lua: { command: 'lua {file}', extension: 'lua' },
  perl: { command: 'perl {file}', extension: 'pl' },
  php: { command: 'php {file}', extension: 'php' },
  python: { command: 'python3 {file}', extension: 'py' },
  r: { command: 'Rscript {file}', extension: 'r' },
  ruby: { command: 'ruby {file}', extension: 'rb' },
  typescript: { command: '{typescript} {file}', extension: 'ts' },
}

/**
 * How a language is run.
 *
 * @param commands what book.yaml says under `test: commands:`, by any name of a language
 * @returns undefined when nobody has said
 */
export function runnerFor(language: string, commands: Readonly<Record<string, string>>): Runner | undefined {
  const name = codeLanguage(language)
  const said = Object.entries(commands).find(
    ([written]) => written === language || (name !== undefined && codeLanguage(written) === name),
  )
  const known = name === undefined ? undefined : runners[name]
  if (said === undefined) return known
  const command = said[1].includes('{file}') ? said[1] : `${said[1]} {file}`
  return { command, extension: known?.extension ?? (/^\w+$/.test(language) ? language : 'txt') }
}
