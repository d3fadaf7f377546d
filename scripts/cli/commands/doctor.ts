import { doctor } from '../../doctor.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

/** `octavo doctor`: is this machine right? */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Look at this machine: browser, EPUBCheck, Kindle tools, fonts; what is found and what is missing',
  usage: 'doctor [--browser PATH]',
  positionals: [0, 0],
  options: { browser: { type: 'string', value: 'PATH', help: 'A browser to try first' } },
  run: async ({ values }, terminal) => {
    terminal.progress('looking at this machine')
    const findings = await doctor({
      browserPath: typeof values['browser'] === 'string' ? values['browser'] : undefined,
      signal: terminal.signal,
    })
    terminal.progress('')
    const width = Math.max(...findings.map(({ what }) => what.length))
    for (const { what, state, words } of findings) {
      const mark = state === 'found' ? '✓' : state === 'optional' ? '·' : '✗'
      terminal.print(`${mark} ${what.padEnd(width)}  ${words}`)
    }
    return findings.some(({ state }) => state === 'missing') ? exitCodes.missingTool : exitCodes.fine
  },
}
