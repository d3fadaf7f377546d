import type { PdfFile } from '../objects/read-file.ts'
import { as, type PdfObject, type PdfValue } from '../objects/value.ts'
import type { Ink } from './ink-edits.ts'
import { inkedObject } from './inked-object.ts'

/** A print as it is with other ink: what is read out of it (groups, patterns, gradients, pictures) has lost its colours. */
export function inkedFile(file: PdfFile, ink: Ink): PdfFile {
  const known = new Map<number, PdfObject>()
  const object = (number: number): PdfObject => {
    const made = known.get(number) ?? inkedObject(file.object(number), file, ink)
    known.set(number, made)
    return made
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    const ref = as('ref', value)
    return ref === undefined ? value : object(ref.number).value
  }
  const get = (value: PdfValue | undefined, key: string): PdfValue | undefined =>
    resolve(as('dict', resolve(value))?.entries.get(key))
  return { ...file, object, resolve, get }
}
