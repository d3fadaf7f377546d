import type { CodeLine } from '../../book/code-line.ts'

/** Prompts at the start of a line, with the language of what is typed after them. */
const prompts: readonly (readonly [RegExp, string])[] = [
  [/^>>> ?|^\.\.\. ?/, 'python'],
  [/^PS(?: [^>]*)?> /, 'powershell'],
  [/^(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+[^$#%]{0,60})?[$#%] /, 'bash'],
  [/^> /, 'bash'],
]

/**
 * What each line of a session is: a command with its prompt, or the machine's answer. A command that ends with a
 * backslash goes on in the next line.
 *
 * @param lang the language of the commands, when the author says it
 */
export function readTranscript(
  lines: readonly string[],
  lang: string | undefined,
): Pick<CodeLine, 'prompt' | 'language' | 'output' | 'continued'>[] {
  let goesOn: string | undefined
  return lines.map((line) => {
    const [found, language] = promptOf(line)
    if (found === undefined && goesOn === undefined) return { output: true as const }
    const continued = goesOn === undefined ? {} : { continued: true as const }
    const command = { prompt: found?.length ?? 0, language: lang ?? language ?? goesOn ?? 'bash', ...continued }
    goesOn = line.endsWith('\\') ? command.language : undefined
    return command
  })
}

function promptOf(line: string): readonly [prompt: string | undefined, language: string | undefined] {
  for (const [prompt, language] of prompts) {
    const [found] = prompt.exec(line) ?? []
    if (found !== undefined) return [found, language]
  }
  // A prompt with nothing after it, as an editor leaves it that trims line ends.
  return /^[$#%>]$/.test(line) ? [line, 'bash'] : [undefined, undefined]
}
