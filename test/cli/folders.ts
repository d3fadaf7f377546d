import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** A folder of this test's own, gone when its file is done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files below a folder; those above them are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

/** Every file below a folder, hidden ones too; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .toSorted()
  } catch {
    return []
  }
}

/** `place rule-id` of every message that a run told, in order; the manuscript's folder is left out. */
export function toldBy(text: string, folder: string): string[] {
  return text.split('\n').flatMap((line) => {
    const { place = '', id } = /^(?:(?<place>\S+): )?(?:error|warning): .* \[(?<id>[\w-]+)\]$/.exec(line)?.groups ?? {}
    return id === undefined ? [] : [[place.replace(`${folder}/`, ''), id].filter((part) => part !== '').join(' ')]
  })
}

/** What no output of ours may show: where our own code stood when something went wrong. */
export const stackTrace = /^\s+at .+(?:\.[jt]s|node:)|bug in Octavo|UnhandledPromise|node:internal/m
