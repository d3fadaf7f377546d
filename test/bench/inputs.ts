import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { multiply } from './copies.ts'
import { type Edit, edited } from './edits.ts'
import { writeInputs } from './input.ts'

const manuscript = path.join(import.meta.dirname, '../../manuscript')

/** The files of one version of the book, by profile; those that lie in `work` already are taken as they are. */
export async function inputsOf(
  work: string,
  profiles: readonly string[],
  copies: number,
  edit: Edit,
): Promise<ReadonlyMap<string, string>> {
  const fileOf = (profile: string): string => path.join(work, `${profile}-${copies}-${edit}.bin`)
  const missing = profiles.filter((profile) => !existsSync(fileOf(profile)))
  if (missing.length > 0) {
    console.error(`assembling ${missing.join(' and ')}, ${copies} times, edit: ${edit}`)
    const folder = path.join(work, 'manuscript')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    if (copies === 1) edited(manuscript, edit, folder)
    else multiply(manuscript, copies, folder)
    await writeInputs(folder, missing, fileOf)
  }
  return new Map(profiles.map((profile) => [profile, fileOf(profile)]))
}
