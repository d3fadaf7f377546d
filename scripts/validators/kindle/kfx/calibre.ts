import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { definedIn } from '../../../base/environment.ts'
import { runProgram } from '../../../base/run-program.ts'
import { onPath, type Machine } from '../machine.ts'

/** Names Calibre's folder of programs; an option does it as well, and before it. */
export const calibreVariable = 'OCTAVO_CALIBRE'

/** Calibre with those of its KFX plugins that are installed and switched on. */
export interface Calibre {
  /** `calibre-debug`, which runs plugins. */
  readonly debug: string
  /** `2.12.0`; undefined where the plugin is not there. */
  readonly output?: string | undefined
  readonly input?: string | undefined
}

export interface FoundCalibre {
  readonly calibre?: Calibre | undefined
  readonly problem?: { readonly reason: string; readonly note: string } | undefined
}

/**
 * Looks for Calibre and asks it for its plugins: a second or two, in a process of its own.
 *
 * @param named Calibre's folder of programs; whoever names one wants that one or a reason
 */
export async function findCalibre(machine: Machine, named?: string, signal?: AbortSignal): Promise<FoundCalibre> {
  const wanted = named ?? machine.env[calibreVariable]
  const isNamed = wanted !== undefined && wanted !== ''
  const folder = isNamed ? path.resolve(wanted) : folderOf(machine)
  if (folder === undefined) return {}
  const suffix = machine.platform === 'win32' ? '.exe' : ''
  const [debug, customize] = ['calibre-debug', 'calibre-customize'].map((name) => path.join(folder, name + suffix))
  if (debug === undefined || customize === undefined || !isFile(debug) || !isFile(customize)) {
    const note = 'Install Calibre, or name the folder of calibre-debug with --calibre or OCTAVO_CALIBRE.'
    return { problem: { reason: `there is no Calibre in ${folder}`, note } }
  }
  const env = definedIn(machine.env)
  const run = await runProgram(customize, ['--list-plugins'], { timeLimit: 60, signal, env })
  signal?.throwIfAborted()
  if (run.outcome !== 'ended' || run.code !== 0) {
    const why = run.outcome === 'ended' ? `it ended with code ${run.code ?? 'none'}` : run.outcome
    const note = 'Run calibre-customize --list-plugins to see what it says.'
    return { problem: { reason: `Calibre did not list its plugins: ${why}`, note } }
  }
  return {
    calibre: { debug, output: pluginVersion(run.stdout, 'KFX Output'), input: pluginVersion(run.stdout, 'KFX Input') },
  }
}

/** Reads `KFX Output  (2, 12, 0)  False …`: type, name, version and whether the plugin is switched off. */
export function pluginVersion(list: string, name: string): string | undefined {
  const [, numbers, off] = new RegExp(`\\b${name}\\s+\\(([\\d, ]+)\\)\\s+(True|False)?`).exec(list) ?? []
  return numbers === undefined || off === 'True' ? undefined : numbers.split(/,\s*/).join('.')
}

function folderOf(machine: Machine): string | undefined {
  const command = onPath(machine, 'calibre-debug')
  if (command !== undefined) return path.dirname(command)
  const bundles = machine.applications.map((folder) => path.join(folder, 'calibre.app', 'Contents', 'MacOS'))
  const installed = [machine.env['PROGRAMFILES'], machine.env['PROGRAMFILES(X86)']].flatMap((root) =>
    root === undefined ? [] : [path.join(root, 'Calibre2')],
  )
  const places = machine.platform === 'darwin' ? bundles : machine.platform === 'win32' ? installed : []
  return places.find(existsSync)
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile()
}
