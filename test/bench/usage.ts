import { readdirSync, readFileSync } from 'node:fs'

/** What a process and everything it started used, as /proc says (Linux). */
export interface Usage {
  /** Seconds on all cores. */
  readonly cpu: number
  /** MB, the highest sum of proportional set sizes that was seen. */
  readonly peak: number
}

const tick = 100

/**
 * Watches a process and its descendants until `stop`. CPU time of a process that ends between two looks is lost from
 * the last of them on: a tenth of a second each, at most.
 */
export function watch(pid: number): { readonly restart: () => void; readonly stop: () => Usage } {
  const spent = new Map<number, number>()
  let before = 0
  let peak = 0
  const look = (): void => {
    let memory = 0
    for (const process of familyOf(pid)) {
      const seconds = cpuOf(process)
      if (seconds !== undefined) spent.set(process, seconds)
      memory += memoryOf(process)
    }
    peak = Math.max(peak, memory)
  }
  const total = (): number => [...spent.values()].reduce((sum, seconds) => sum + seconds, 0)
  const timer = setInterval(look, tick)
  return {
    /** From here on it counts. */
    restart: () => {
      look()
      before = total()
      peak = 0
    },
    stop: () => {
      clearInterval(timer)
      look()
      return { cpu: total() - before, peak }
    },
  }
}

function familyOf(first: number): number[] {
  const parents = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? Number(statOf(pid)?.[1]) : Number.NaN
    if (!Number.isNaN(parent)) parents.set(parent, [...(parents.get(parent) ?? []), pid])
  }
  const family = [first]
  for (const pid of family) family.push(...(parents.get(pid) ?? []))
  return family
}

/** The fields of /proc/PID/stat from the state on; the name before it may hold anything. */
function statOf(pid: number): string[] | undefined {
  const text = textOf(`/proc/${pid}/stat`)
  return text === undefined ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** In user and kernel mode, in seconds; /proc counts hundredths everywhere. */
function cpuOf(pid: number): number | undefined {
  const fields = statOf(pid)
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / 100
}

/** Pages that several processes share count a part in each. */
function memoryOf(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`) ?? '')
  return Number(found?.[1] ?? 0) / 1024
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended.
    return undefined
  }
}
