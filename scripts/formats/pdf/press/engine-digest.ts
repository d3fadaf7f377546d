import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

let digest: string | undefined

/** Stands for the code that prints: this room's own, and the packages that package.json names. */
export function engineDigest(): string {
  digest ??= digestOf(path.join(import.meta.dirname, '..'), path.join(import.meta.dirname, '../../../../package.json'))
  return digest
}

function digestOf(folder: string, ...more: readonly string[]): string {
  const hash = createHash('sha256')
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name))
  for (const file of [...inside.toSorted().map((name) => path.join(folder, name)), ...more]) {
    hash.update(file.slice(folder.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}
