import pc from 'picocolors'
import type { Terminal } from './command.ts'

/** The real terminal: results on standard output, all else on standard error; one moving line of progress on a TTY. */
export function createTerminal(signal: AbortSignal): Terminal {
  const moving = process.stderr.isTTY
  let shown = ''
  const clear = () => {
    if (moving && shown !== '') process.stderr.write('\r\u001B[2K')
  }
  return {
    signal,
    colour: pc.isColorSupported,
    columns: process.stdout.isTTY ? process.stdout.columns : 80,
    print: (line) => {
      clear()
      process.stdout.write(`${line}\n`)
    },
    tell: (line) => {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress: (step) => {
      if (step === shown) return
      clear()
      shown = step
      if (step === '') return
      // A line that wraps could not be taken away again.
      process.stderr.write(moving ? step.slice(0, process.stderr.columns - 1) : `${step}\n`)
    },
  }
}
