import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { definedIn } from '../../../base/environment.ts'
import { runProgram } from '../../../base/run-program.ts'
import { isProgram } from '../../../base/programs-on-path.ts'
import { onPath, type Machine } from '../machine.ts'
import { isTooOld, type Found, type Previewer } from './previewer.ts'
import { programVersion } from './program-version.ts'
import { fromWine, wineRegistry } from './wine-paths.ts'

/** Names a program or its folder; an option does it as well, and before it. */
export const previewerVariable = 'OCTAVO_KINDLE_PREVIEWER'

const third = 'Kindle Previewer 3'
const key = `Software\\Amazon\\${third}`

/** Names of the program inside a folder, the best first. */
const programs = ['KindlePreviewer4CLI', third, `${third}.exe`, 'kindlepreviewer', 'kindlepreviewer.exe']

/**
 * Looks for Kindle Previewer: at the path that somebody named, else where its installers put it: version 4 before
 * version 3, on Linux in Wine. Nothing is started but `reg` on Windows.
 *
 * @param named a program or its folder; whoever names one wants that one or a reason
 */
export async function findPreviewer(machine: Machine, named?: string): Promise<Found> {
  const wanted = named ?? machine.env[previewerVariable]
  if (wanted !== undefined && wanted !== '') return atNamed(machine, wanted)
  for (const place of await places(machine)) {
    const program = programAt(place)
    if (program !== undefined) return described(machine, program)
    // The installer's own record without the program is an installation that broke.
    if (place.recorded === true) return missing(`nothing is at ${place.path}, where it was installed`)
  }
  return {}
}

interface Place {
  readonly path: string
  /** Wine's registry or Windows' named it. */
  readonly recorded?: boolean
}

function atNamed(machine: Machine, wanted: string): Found {
  const program = programAt({ path: path.resolve(wanted) })
  if (program === undefined) return missing(`there is no program at ${wanted}`)
  return described(machine, program)
}

function programAt({ path: place }: Place): string | undefined {
  if (!existsSync(place)) return undefined
  if (statSync(place).isFile()) return place
  return programs.map((name) => path.join(place, name)).find((file) => existsSync(file))
}

async function places(machine: Machine): Promise<Place[]> {
  const { platform, env } = machine
  const command = onPath(machine, 'kindlepreviewer')
  const commands = command === undefined ? [] : [{ path: command }]
  if (platform === 'darwin') {
    const bundles = ['Kindle Previewer 4', third].flatMap((name) =>
      machine.applications.map((folder) => ({ path: path.join(folder, `${name}.app`, 'Contents', 'MacOS') })),
    )
    return [...bundles, ...commands]
  }
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? ''
    const alias = path.join(local, 'Microsoft', 'WindowsApps', 'kindlepreviewer.exe')
    const installed = path.join(local, 'Amazon', third)
    return [{ path: alias }, { path: installed }, ...commands, ...(await windowsRegistry(machine))]
  }
  const prefix = winePrefix(machine)
  const recorded = wineRegistry(prefix, key)
  return [...commands, ...(recorded === undefined ? [] : [{ path: fromWine(recorded, prefix), recorded: true }])]
}

async function windowsRegistry(machine: Machine): Promise<Place[]> {
  const reg = onPath(machine, 'reg')
  if (reg === undefined) return []
  const run = await runProgram(reg, ['query', `HKCU\\${key}`, '/ve'], { timeLimit: 20, env: definedIn(machine.env) })
  const folder = /REG_SZ\s+(\S.*)/.exec(run.stdout)?.[1]?.trim()
  return folder === undefined ? [] : [{ path: folder, recorded: true }]
}

function winePrefix({ env, home }: Machine): string {
  const named = env['WINEPREFIX'] ?? ''
  return named === '' ? path.join(home, '.wine') : named
}

function described(machine: Machine, program: string): Found {
  const version = programVersion(program)
  const generation = /Previewer ?4|KindlePreviewer4/.exec(program) === null ? '' : ' 4'
  const underWine = machine.platform === 'linux' && program.toLowerCase().endsWith('.exe')
  const title = `Kindle Previewer${version === undefined ? generation : ` ${version}`}${underWine ? ' under Wine' : ''}`
  if (isTooOld(version)) {
    const reason = `${title} is too old: it has no command line before 3.32`
    return { problem: { reason, note: 'Install a newer Kindle Previewer.' } }
  }
  const dashes: Previewer['dashes'] = path.basename(program) === 'KindlePreviewer4CLI' ? '--' : '-'
  if (!underWine) {
    return isProgram(program) || machine.platform === 'win32'
      ? { previewer: { title, version, command: program, before: [], dashes } }
      : { problem: { reason: `${program} may not be run`, note: 'Install Kindle Previewer anew.' } }
  }
  const wine = onPath(machine, 'wine64', 'wine')
  if (wine === undefined) {
    const reason = `${title} needs Wine, which is not on the PATH`
    return { problem: { reason, note: 'Install Wine, or convert on another machine and name the KPF with --kfx.' } }
  }
  return { previewer: { title, version, command: wine, before: [program], dashes, wine: winePrefix(machine) } }
}

function missing(what: string): Found {
  const note = 'Install Kindle Previewer, or name its program with --previewer or OCTAVO_KINDLE_PREVIEWER.'
  return { problem: { reason: `Kindle Previewer was not found: ${what}`, note } }
}
