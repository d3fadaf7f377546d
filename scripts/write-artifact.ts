import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileProblem, writeWhole } from './base/files.ts'
import { hasErrors, message } from './base/message.ts'
import { writeFolder } from './base/write-folder.ts'
import type { Packed } from './book/format.ts'
import type { BuiltArtifact } from './build.ts'

/**
 * Writes an artifact under its final name if its checks found no error, and beside it for inspection if they did.
 *
 * @param record is told the name of what was written, and whether it was accepted
 */
export function writeArtifact(
  artifact: BuiltArtifact,
  { bytes, folder }: Packed,
  record: (file: string, accepted: boolean) => void,
): BuiltArtifact {
  const accepted = !hasErrors(artifact.messages)
  const file = accepted
    ? artifact.file
    : path.join(path.dirname(artifact.file), 'rejected', path.basename(artifact.file))
  try {
    if (folder !== undefined && isForeign(file)) {
      const note = 'It would be replaced as a whole: move it away, or name another folder with `--out`.'
      return refused(artifact, file, 'a folder stands there that Octavo did not make', note)
    }
    if (folder === undefined) writeWhole(file, bytes)
    else writeFolder(file, folder)
    record(file, accepted)
    return { ...artifact, accepted, file }
  } catch (error) {
    const problem = fileProblem(error)
    if (problem === undefined) throw error
    const note = 'Make room or permission there, or name another folder with `--out`. Nothing was left half written.'
    return refused(artifact, file, problem, note)
  }
}

function refused(artifact: BuiltArtifact, file: string, problem: string, note: string): BuiltArtifact {
  const reason = `Could not write \`${file}\`: ${problem}`
  const made = message({ severity: 'error', ruleId: 'artifact-unwritable', reason, note })
  return { ...artifact, accepted: false, messages: [...artifact.messages, made] }
}

/** A folder with something in it that is no edition of ours: one says in its first page who made it. */
function isForeign(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return false
  const first = path.join(folder, 'index.html')
  return !existsSync(first) || !readFileSync(first, 'utf8').includes('<meta name="generator" content="Octavo">')
}
