import path from 'node:path'
import type { OutputConfig } from './book/config.ts'
import { originAt, type Origins } from './book/origins.ts'
import type { BuildOptions } from './build.ts'
import { validate, type Validation } from './validate.ts'

/** Checks what a build made before it gets its final name. PDFs check themselves while they are packed. */
export async function validateArtifact(
  bytes: Uint8Array,
  name: string,
  output: OutputConfig,
  origins: Origins | undefined,
  { folder, quick, signal, progress }: BuildOptions,
): Promise<Validation> {
  if (output.format !== 'epub') return { name, messages: [], evidence: [], widths: [], conversion: [], shots: [] }
  const forKindle = output.profile === 'kindle'
  progress?.(`${output.name}: checking`)
  const found = await validate(name, bytes, {
    destination: forKindle ? 'kfx-output' : 'epub',
    // The two that show every page in a browser take longer than a build: they are `octavo validate`'s.
    inspectors: ['container', ...(forKindle ? ['kindle'] : []), ...(quick === true ? [] : ['epubcheck'])],
    cacheFolder: path.join(path.dirname(folder), '.octavo'),
    // A build does not start programs that work for minutes.
    kindleTools: { previewer: false, calibre: false },
    signal,
  })
  // Pictures of formulas are what book.yaml asked for.
  const chosen = output.math === 'png' ? new Set(['KFX-M34']) : new Set()
  const messages = found.messages.filter(({ ruleId }) => !chosen.has(ruleId ?? ''))
  for (const made of messages) {
    const inside = made.file?.startsWith(`${name}/`) === true ? made.file.slice(name.length + 1) : undefined
    if (inside === undefined || made.line === undefined || made.line === null || origins === undefined) continue
    made.origin = originAt(origins, inside, made.line, made.column ?? undefined)
  }
  return { ...found, messages }
}
