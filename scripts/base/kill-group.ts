import type { ChildProcess } from 'node:child_process'

/** Ends a process that was started `detached`, with all that it started itself. Nothing happens when it is gone. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}
