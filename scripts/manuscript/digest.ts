import { createHash } from 'node:crypto'
import type { FileReader } from '../book/book.ts'

/** SHA-256 over the names and bytes of every file of a manuscript: equal for equal text, whatever the files' dates say. */
export function digestOf(reader: FileReader): string {
  const hash = createHash('sha256')
  for (const name of reader.names()) {
    const read = reader.bytes(name)
    hash.update(`${name}\n${read.ok ? read.value.length : read.ruleId}\n`)
    if (read.ok) hash.update(read.value)
  }
  return hash.digest('hex')
}
