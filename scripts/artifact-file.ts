import path from 'node:path'
import type { BookConfig, OutputConfig } from './book/config.ts'
import { formats } from './formats/index.ts'

/**
 * Where an output's artifact lies: `build/understanding-distributed-systems-2.0.0-kindle.epub`. The plain EPUB carries no
 * name of its own. A folder is called as its output is: it is served under an address that should outlive a version.
 */
export function artifactFile({ slug, version }: BookConfig, output: OutputConfig, out: string): string {
  const { extension } = formats[output.format]
  if (extension === undefined) return path.join(out, output.name)
  return path.join(out, `${slug}-${version}${output.name === extension ? '' : `-${output.name}`}.${extension}`)
}
