import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSource } from './parse-source.ts'
import type { SourceFile } from './source-file.ts'

/** All TypeScript files below a folder, parsed, in a fixed order. */
export function readTree(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => parseSource(name, readFileSync(path.join(folder, name), 'utf8')))
}
