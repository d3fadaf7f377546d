import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { takeTurns } from '../../../../scripts/formats/pdf/press/turns.ts'

/** Of the loop of events: more than any work of these tests has steps. */
async function manyTurns(): Promise<void> {
  for (let count = 0; count < 100; count++) await turn()
}

function* steps(name: string, count: number, done: string[], fails = false): Generator<undefined, void> {
  for (let step = 1; step <= count; step++) {
    if (step > 1) yield
    if (fails && step === 2) throw new Error(name)
    done.push(`${name}${step}`)
  }
}

test('others have their turn between two steps', async () => {
  const done: string[] = []
  const turns = takeTurns(() => true)
  turns.add(steps('a', 2, done))
  turns.add(steps('b', 1, done))
  expect(done).toEqual([])
  const answered = turn().then(() => done.push('answer'))
  await manyTurns()
  await answered
  expect(done.filter((step) => step !== 'answer')).toEqual(['a1', 'a2', 'b1'])
  expect(done.indexOf('answer')).toBeLessThan(done.indexOf('a2'))
})

test('nothing is done while it is not time, and the rest when it is', async () => {
  const done: string[] = []
  let isTime = false
  const turns = takeTurns(() => isTime)
  turns.add(steps('a', 2, done))
  await manyTurns()
  expect(done).toEqual([])
  isTime = true
  turns.wake()
  await manyTurns()
  expect(done).toEqual(['a1', 'a2'])
})

test('work that fails is given up, and what ends does nothing more', async () => {
  const done: string[] = []
  const turns = takeTurns(() => true)
  turns.add(steps('a', 3, done, true))
  turns.add(steps('b', 1, done))
  await manyTurns()
  expect(done).toEqual(['a1', 'b1'])
  turns.add(steps('c', 1, done))
  turns.end()
  await manyTurns()
  expect(done).toEqual(['a1', 'b1'])
})
