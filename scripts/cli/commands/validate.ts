import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Destination } from '../../book/validator.ts'
import { fileProblem } from '../../base/files.ts'
import { hasErrors, message, severityOf, type Message } from '../../base/message.ts'
import { didYouMean } from '../../base/suggest.ts'
import { validate } from '../../validate.ts'
import type { Command } from '../command.ts'
import { exitCodeFor, exitCodes } from '../exit-codes.ts'
import { countText, prettyLines } from '../reporters/pretty.ts'

const destinations: Readonly<Record<string, Destination>> = {
  epub: 'epub',
  kfx: 'kfx-output',
  'kfx-output': 'kfx-output',
  kdp: 'kdp',
  'send-to-kindle': 'send-to-kindle',
}

/** `octavo validate FILE.epub`: is this EPUB right, and will Kindle take it? */
export const validateCommand: Command = {
  name: 'validate',
  summary: 'Validate an EPUB made by anyone: EPUBCheck, Octavo’s own checks, and the Kindle rules with --for',
  usage: 'validate FILE.epub… [--for kfx|kdp|send-to-kindle]',
  positionals: [1, 1000],
  options: {
    for: { type: 'string', value: 'PLACE', help: 'Where the book is headed: kfx (KFX Output), kdp, send-to-kindle' },
    quick: { type: 'boolean', help: 'Leave the official EPUBCheck out' },
    all: { type: 'boolean', help: 'Show notes as well as errors and warnings' },
  },
  run: async ({ positionals, values }, terminal) => {
    const place = typeof values['for'] === 'string' ? values['for'] : 'epub'
    const destination = destinations[place]
    if (destination === undefined) {
      terminal.tell(
        `octavo: Unexpected --for ${place}. ${didYouMean(place, Object.keys(destinations)) ?? `Known: ${Object.keys(destinations).join(', ')}.`}`,
      )
      return exitCodes.usage
    }
    const messages: Message[] = []
    let unreadable = false
    for (const file of positionals) {
      const bytes = await read(file)
      if (typeof bytes === 'string') {
        const made = message({
          severity: 'error',
          ruleId: 'file-unreadable',
          reason: `Could not read \`${file}\`: ${bytes}`,
        })
        for (const line of prettyLines([made], terminal.colour)) terminal.tell(line)
        unreadable = true
        continue
      }
      terminal.progress(`validating ${file}`)
      const found = await validate(path.basename(file), bytes, {
        destination,
        path: file,
        signal: terminal.signal,
        progress: terminal.progress,
        inspectors: values['quick'] === true ? ['container', 'kindle'] : undefined,
      })
      terminal.progress('')
      const shown = found.messages.filter((made) => values['all'] === true || severityOf(made) !== 'info')
      for (const line of prettyLines(shown, terminal.colour)) terminal.print(line)
      terminal.print(`${file}: ${countText(found.messages)} (${found.evidence.join(' · ')})`)
      if (found.verdict !== undefined) {
        terminal.print(
          `Kindle (${destination}), level of evidence ${found.verdict.level} of 5: ${found.verdict.headline}`,
        )
      }
      messages.push(...found.messages)
    }
    // A file that cannot be read is a mistake of the call; beside a book with errors it is one more of those.
    if (unreadable) return hasErrors(messages) ? exitCodes.errors : exitCodes.usage
    return exitCodeFor(messages)
  },
}

/** @returns the bytes, or words about why there are none */
async function read(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file'
    return fileProblem(error) ?? 'unknown reason'
  }
}
