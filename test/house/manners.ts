import { roomOf } from './floors.ts'
import type { SourceFile } from './source-file.ts'

/** Only `cli/` prints, reads argv and ends the process; nothing that is written depends on clock, chance or locale. */
export function mannerProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found =
      roomOf(file.path) === 'cli' ? [] : file.uses.map(({ what, line }) => `${file.path}:${line} uses ${what}`)
    if (file.defaultExport) found.push(`${file.path} has a default export, expected named ones`)
    if (file.reexports && file.path !== 'index.ts') found.push(`${file.path} hands on what others export`)
    return found
  })
}
