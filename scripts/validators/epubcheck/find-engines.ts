import type { ValidatorTools } from '../../book/validator.ts'
import type { Engine } from './engine.ts'
import type { Environment } from '../../base/environment.ts'
import { javaEngine } from './java-engine.ts'
import { standaloneEngine } from './standalone-engine.ts'

/** The engines that this machine has, the one to try first in front. Throws nothing; the list may be empty. */
export async function findEngines(wanted: ValidatorTools['engine'], env: Environment): Promise<Engine[]> {
  const finders = {
    java: [javaEngine],
    standalone: [standaloneEngine],
    best: [javaEngine, standaloneEngine],
  }[wanted ?? 'best']
  const found = await Promise.all(finders.map((find) => find(env)))
  return found.filter((engine) => engine !== undefined)
}
