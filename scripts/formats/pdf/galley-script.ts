import { readFile } from 'node:fs/promises'

/** Where the script is bundled from, and where `prepack` puts it: beside this file, compiled. */
const source = new URL('galley/script.ts', import.meta.url)
const packed = new URL('galley.js', import.meta.url)

let bundled: Promise<string> | undefined

/**
 * The script that lays runs out in a tab (`galley/`), as one text for `evaluate`. In the package it lies ready; in development it is
 * bundled from its source, once. Rejects when neither can be read.
 */
export async function galleyScript(): Promise<string> {
  bundled ??= import.meta.url.endsWith('.ts') ? bundle() : readFile(packed, 'utf8')
  return await bundled
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [source.pathname],
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
