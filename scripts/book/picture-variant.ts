import type { Asset } from './book.ts'
import type { OutputConfig } from './config.ts'

/** Words after the `@` of a file's name that mean an output, the most particular first: its name, what it is made of, its profile, its format. */
export function variantWords({ name, extends: lineage = [], profile, format }: OutputConfig): string[] {
  return [...new Set([name, ...lineage, ...(profile === 'standard' ? [] : [profile]), format])]
}

/** The file to be shown for a picture in an output: the most particular of its variants, or itself. */
export function variantFor(asset: Asset, output: OutputConfig): string {
  const word = variantWords(output).find((each) => asset.variants?.has(each))
  return (word === undefined ? undefined : asset.variants?.get(word)) ?? asset.path
}

/**
 * The file to be shown on a dark page, where somebody can choose one: in browsers and in readers that are browsers. A
 * variant for the output itself is shown in either light.
 */
export function darkVariantFor(asset: Asset, output: OutputConfig): string | undefined {
  const carries = output.format === 'web' || (output.format === 'epub' && output.profile !== 'kindle')
  return carries && variantFor(asset, output) === asset.path ? asset.variants?.get('dark') : undefined
}
