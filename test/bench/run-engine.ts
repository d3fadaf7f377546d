/**
 * One engine, one book, once, in a process of its own: `fork`ed by `time-engine.ts` with the engine's name, the file of its
 * input and a folder it may keep things in. Says `ready`, waits for a word, and answers with the outcome and its wall time.
 */
import { engines, type EngineName } from './engines.ts'
import { readInput } from './input.ts'

const [name = '', file = '', folder = ''] = process.argv.slice(2)
// What was asked for stands in the table, or the next line throws.
const job = await engines[name as EngineName].prepare(readInput(file), folder)
process.once('message', () => {
  const started = performance.now()
  void job().then(
    (outcome) => process.send?.({ outcome, wall: performance.now() - started }, () => process.exit(0)),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.('ready')
