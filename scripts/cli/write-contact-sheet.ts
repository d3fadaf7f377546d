import { fileProblem, writeWhole } from '../base/files.ts'
import { contactSheet } from '../contact-sheet.ts'
import type { Validation } from '../validation.ts'
import type { Terminal } from './command.ts'

/**
 * Writes pictures of what the reading engines showed; of several EPUBs, each document under the EPUB's name.
 *
 * @returns whether every sheet is there
 */
export async function writeContactSheet(
  file: string,
  validations: readonly Pick<Validation, 'name' | 'shots'>[],
  terminal: Pick<Terminal, 'progress' | 'tell'>,
): Promise<boolean> {
  const several = validations.length > 1
  const shots = validations.flatMap((validation) =>
    validation.shots.map((shot) => (several ? { ...shot, path: `${validation.name}/${shot.path}` } : shot)),
  )
  if (shots.length === 0) {
    terminal.tell(`octavo validate: There are no pictures for ${file}: no document was shown`)
    return false
  }
  terminal.progress(`writing ${file}`)
  const sheets = await contactSheet(shots, file)
  terminal.progress('')
  for (const [name, bytes] of sheets) {
    try {
      writeWhole(name, bytes)
    } catch (error) {
      const problem = fileProblem(error)
      if (problem === undefined) throw error
      terminal.tell(`octavo validate: Could not write ${name}: ${problem}`)
      return false
    }
  }
  if (sheets.size > 1) terminal.tell(`octavo validate: ${[...sheets.keys()].join(', ')}`)
  return true
}
