import path from 'node:path'
import { runProgram } from '../../base/run-program.ts'
import { definedIn, type Environment } from '../../base/environment.ts'

export interface Java {
  readonly command: string
  /** `17.0.15`. */
  readonly version: string
}

/**
 * The first Java that answers, of JAVA_HOME's and PATH's, if it is 11 or newer (what EPUBCheck 5 needs). Probed by
 * running it: on some systems `java` is a stub that only says where to buy one.
 */
export async function findJava(env: Environment): Promise<Java | undefined> {
  const home = env['JAVA_HOME']
  const candidates = [...(home === undefined || home === '' ? [] : [path.join(home, 'bin', 'java')]), 'java']
  for (const command of candidates) {
    const run = await runProgram(command, ['-version'], { timeLimit: 20, env: definedIn(env) })
    const version = /version "([^"]+)"/.exec(run.stderr + run.stdout)?.[1]
    if (run.outcome === 'ended' && run.code === 0 && version !== undefined && majorOf(version) >= 11) {
      return { command, version }
    }
  }
  return undefined
}

/** `1.8.0_292` is Java 8, `17.0.15` is Java 17. */
function majorOf(version: string): number {
  const [first = '0', second = '0'] = version.split('.')
  return Number.parseInt(first === '1' ? second : first, 10)
}
