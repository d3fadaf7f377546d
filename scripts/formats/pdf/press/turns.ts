import { setImmediate } from 'node:timers/promises'

/** Work that is done in steps of some milliseconds when there is nothing else to do. */
export interface Turns {
  readonly add: (steps: Generator<undefined, void>) => void
  /** Takes turns if it is time. */
  readonly wake: () => void
  readonly end: () => void
}

/**
 * Between two steps whoever waits for an answer of a tab gets it. Work that fails is given up: it is done again where it is
 * needed, and fails there.
 *
 * @param isTime asked before each step
 */
export function takeTurns(isTime: () => boolean): Turns {
  const waiting: Generator<undefined, void>[] = []
  let isWorking = false
  const work = async (): Promise<void> => {
    if (isWorking) return
    isWorking = true
    for (;;) {
      await setImmediate()
      const [steps] = waiting
      if (steps === undefined || !isTime()) break
      if (isDone(steps)) waiting.splice(waiting.indexOf(steps), 1)
    }
    isWorking = false
  }
  return {
    add: (steps) => {
      waiting.push(steps)
      void work()
    },
    wake: () => void work(),
    end: () => void waiting.splice(0),
  }
}

function isDone(steps: Generator<undefined, void>): boolean {
  try {
    return steps.next().done === true
  } catch {
    return true
  }
}
