import { checkedYaml, type CheckedYaml } from '../base/checked-yaml.ts'
import type { Warned } from '../base/message.ts'
import { hints } from './key-hints.ts'
import { bookFile, type BookFile } from './schema.ts'

/** book.yaml as written, with the places of its values. */
export type ReadBookFile = CheckedYaml<BookFile>

/** Parses and validates book.yaml; every complaint has the line and column of the value it is about. */
export function readBookFile(text: string, file: string): Warned<ReadBookFile> {
  return checkedYaml(bookFile, text, file, hints)
}
