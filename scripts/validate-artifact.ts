import path from 'node:path'
import type { OutputConfig } from './book/config.ts'
import type { Packed } from './book/format.ts'
import type { Origins } from './book/origins.ts'
import type { BuildOptions } from './build.ts'
import { preflight } from './formats/pdf/preflight/preflight.ts'
import { validate } from './validate.ts'
import type { Validation } from './validation.ts'

/**
 * Checks what a build made before it gets its final name. PDFs check themselves while they are packed; those for
 * paper are measured again, as a printer does.
 */
export async function validateArtifact(
  { bytes, exposed }: Pick<Packed, 'bytes' | 'exposed'>,
  name: string,
  output: OutputConfig,
  origins: Origins | undefined,
  { folder, quick, signal, progress }: BuildOptions,
): Promise<Pick<Validation, 'messages' | 'evidence' | 'verdict'>> {
  if (output.format === 'pdf' && output.profile === 'print') {
    progress?.(`${output.name}: checking`)
    return await preflight(bytes, output, exposed)
  }
  if (output.format !== 'epub') return { messages: [], evidence: [] }
  const forKindle = output.profile === 'kindle'
  progress?.(`${output.name}: checking`)
  return validate(
    { name, bytes },
    {
      destination: forKindle ? 'kfx-output' : 'epub',
      // The two that show every page in a browser take longer than a build: they are `octavo validate`'s.
      inspectors: ['container', ...(forKindle ? ['kindle'] : []), ...(quick === true ? [] : ['epubcheck'])],
      cacheFolder: path.join(path.dirname(folder), '.octavo'),
      // A build does not start programs that work for minutes.
      kindleTools: { previewer: false, calibre: false },
      signal,
      origins: origins ?? new Map(),
      // Pictures of formulas are what book.yaml asked for.
      ignoredRules: new Set(output.math === 'png' ? ['KFX-M34'] : []),
    },
  )
}
