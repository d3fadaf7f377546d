import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../../base/files.ts'
import type { Finding } from './engine.ts'

const finding = z.object({
  id: z.string(),
  severity: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
  path: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
})
const record = z.object({ key: z.string(), digest: z.string(), findings: z.string() })

/** What a verdict depends on: the EPUB's bytes, its name, the engine with its version, and the options. */
export function verdictKey(archive: Uint8Array, ...parts: readonly string[]): string {
  return sha256([sha256(archive), ...parts].join('\n'))
}

/** A verdict that was kept, or undefined: a damaged file is one that is not there. */
export async function readVerdict(folder: string, key: string): Promise<Finding[] | undefined> {
  try {
    const { findings, digest, key: written } = record.parse(JSON.parse(await readFile(fileOf(folder, key), 'utf8')))
    if (written !== key || digest !== sha256(findings)) return undefined
    return z.array(finding).parse(JSON.parse(findings))
  } catch {
    return undefined
  }
}

/** Keeps a verdict, whole or not at all. A cache that cannot be written costs time next time, nothing else. */
export function writeVerdict(folder: string, key: string, findings: readonly Finding[]): void {
  const text = JSON.stringify(findings)
  try {
    writeWhole(
      fileOf(folder, key),
      JSON.stringify({ key, digest: sha256(text), findings: text } satisfies z.infer<typeof record>),
    )
  } catch {
    // See above.
  }
}

function fileOf(folder: string, key: string): string {
  return path.join(folder, 'epubcheck', `${key}.json`)
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
