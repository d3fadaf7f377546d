#!/usr/bin/env node
import { fileProblem } from '../base/files.ts'
import { exitCodes } from './exit-codes.ts'
import { run } from './run.ts'
import { createTerminal } from './terminal.ts'
import { version } from '../version.ts'

const controller = new AbortController()
const terminal = createTerminal(controller.signal)

// Ctrl-C, a time limit's or a service's end, a terminal that was closed: each gives the work a chance to clean up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    controller.abort()
    // Whoever does not listen to the signal gets a moment to clean up; a second one ends at once.
    setTimeout(() => process.exit(exitCodes.interrupted), 3000).unref()
    process.once(signal, () => process.exit(exitCodes.interrupted))
  })
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.fine)
})

try {
  const code = await run(process.argv.slice(2), terminal, version)
  // A command that finishes in spite of Ctrl-C was interrupted all the same: a script must not go on after it.
  process.exitCode = controller.signal.aborted ? exitCodes.interrupted : code
} catch (error) {
  terminal.progress('')
  if (controller.signal.aborted) {
    terminal.tell('octavo: interrupted')
    process.exitCode = exitCodes.interrupted
  } else {
    const problem = fileProblem(error)
    terminal.tell(
      `octavo: this is a bug in Octavo, not in your book: ${error instanceof Error ? error.message : String(error)}${problem === undefined ? '' : ` (${problem})`}`,
    )
    terminal.tell('Please report it with the command you ran; OCTAVO_TRACE=1 shows where it happened.')
    if (process.env['OCTAVO_TRACE'] === '1' && error instanceof Error) terminal.tell(error.stack ?? '')
    process.exitCode = exitCodes.bug
  }
}
