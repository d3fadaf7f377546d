import type { Command } from '../command.ts'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import { doctorCommand } from './doctor.ts'
import { explainCommand } from './explain.ts'
import { statsCommand } from './stats.ts'
import { testCommand } from './test.ts'
import { validateCommand } from './validate.ts'

/** In the order that `octavo --help` shows. */
export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  statsCommand,
  testCommand,
  validateCommand,
  explainCommand,
  doctorCommand,
]
