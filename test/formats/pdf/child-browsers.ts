import { readdirSync, readFileSync } from 'node:fs'

/** Processes of browsers that this process started, itself or through others; `kind` is Chromium's own word (`renderer`). */
export function childBrowsers(kind?: string): number[] {
  const family = new Set([process.pid])
  const commands = new Map<number, string>()
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const pid = Number(name)
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]))
      commands.set(pid, readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    } catch {
      // It has ended.
    }
  }
  const within = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && parent > 1 && (family.has(parent) || within(parent))
  }
  return [...commands]
    .filter(
      ([pid, command]) => within(pid) && command.includes(kind === undefined ? '--user-data-dir=' : `--type=${kind}`),
    )
    .map(([pid]) => pid)
}
