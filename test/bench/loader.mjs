/**
 * Runs the source as it is compiled for users: tsx keeps the names of functions by a call for each of them, which costs a
 * third of the time of small ones. `node --import ./test/bench/loader.mjs file.ts`.
 */
import { register } from 'node:module'
import { readFile } from 'node:fs/promises'
import { isMainThread } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'

if (isMainThread) register(import.meta.url)

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !/\.m?ts$/.test(url)) return await next(url, context)
  const file = fileURLToPath(url)
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile: file,
  })
  return { format: 'module', source: code, shortCircuit: true }
}
